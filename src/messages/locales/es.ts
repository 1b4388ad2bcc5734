import { addLanguage } from '../add-language.ts';
import type { Messages } from '../messages.ts';

/** Spanish. */
export const es: Messages = {
  identifyHeading: 'Iniciar sesión',
  identifierLabel: {
    email: 'correo electrónico',
    phone: 'teléfono',
    username: 'nombre de usuario',
  },
  alternatives: '{0}, {1} o {2}',
  extensionLabel: 'Extensión (opcional)',
  remember: 'Recordarme en este dispositivo',
  next: 'Siguiente',
  checking: 'Comprobando…',
  guest: 'Unirse como invitado',
  account: 'Cuenta',
  change: 'Cambiar',
  chooseHeading: '¿Cómo quieres iniciar sesión?',
  useSso: { named: 'Continuar con {name}', unnamed: 'Continuar con tu organización' },
  usePassword: 'Usar tu contraseña',
  usePin: 'Usar tu PIN',
  passwordHeading: 'Escribe tu contraseña',
  passwordLabel: 'Contraseña',
  pinHeading: 'Escribe tu PIN',
  pinLabel: 'PIN',
  showPassword: 'Mostrar contraseña',
  showPin: 'Mostrar PIN',
  showAnswer: 'Mostrar respuesta',
  capsLock: 'Bloq Mayús está activado.',
  forgot: '¿Olvidaste tu contraseña?',
  forgotSent:
    'Si esta cuenta tiene contraseña, te llegará un mensaje con las instrucciones para establecer una nueva.',
  signIn: 'Iniciar sesión',
  signingIn: 'Iniciando sesión…',
  changeHeading: 'Elige una contraseña nueva',
  changeText:
    'Has iniciado sesión con una contraseña temporal. Elige tu propia contraseña para continuar.',
  newPasswordLabel: 'Contraseña nueva',
  rules: {
    digits: { other: 'De {min} a {max} dígitos.' },
    exactDigits: { one: 'Exactamente {count} dígito.', other: 'Exactamente {count} dígitos.' },
    characters: { one: 'Al menos {count} carácter.', other: 'Al menos {count} caracteres.' },
    exactCharacters: {
      one: 'Exactamente {count} carácter.',
      other: 'Exactamente {count} caracteres.',
    },
  },
  save: 'Guardar e iniciar sesión',
  activateHeading: 'Configura tu cuenta',
  activatePinText: 'Elige un PIN. Lo usarás en los teléfonos y en las aplicaciones.',
  newPinLabel: 'PIN nuevo',
  activateQuestionsText: {
    one: 'Elige una pregunta y respóndela.',
    other: 'Elige {count} preguntas diferentes y respóndelas.',
  },
  questionLabel: 'Pregunta {number}',
  questionPlaceholder: 'Elige una pregunta',
  answerLabel: 'Respuesta',
  activatedHeading: 'Tu cuenta está lista',
  activatedSso: {
    named:
      'A partir de ahora, escribe tu correo electrónico y continúa con {name}. Aquí no necesitas contraseña.',
    unnamed:
      'A partir de ahora, escribe tu correo electrónico y continúa con tu organización. Aquí no necesitas contraseña.',
  },
  activatedPassword: 'A partir de ahora, inicia sesión con tu correo electrónico y tu contraseña.',
  activatedSignedIn: 'Has iniciado sesión.',
  questions: {
    first_school: '¿Cómo se llamaba tu primera escuela?',
    first_pet: '¿Cómo se llamaba tu primera mascota?',
    birth_city: '¿En qué ciudad o pueblo naciste?',
    first_job: '¿Cuál fue tu primer trabajo?',
    favourite_teacher: '¿Qué profesor o profesora te gustaba más?',
    childhood_street: '¿En qué calle vivías en tu infancia?',
  },
  continue: 'Continuar',
  handoffHeading: {
    named: 'Te llevamos a {name}…',
    unnamed: 'Te llevamos a tu organización…',
  },
  handoffText: 'Inicia sesión allí y después volverás a esta página.',
  stalledText:
    'La página no se ha abierto. Es posible que tu aplicación o tu navegador la estén bloqueando.',
  openAgain: 'Abrir de nuevo',
  copyLink: 'Copiar enlace',
  copied: 'Copiado.',
  cancel: 'Cancelar',
  waitingHeading: {
    named: 'Inicia sesión con {name}',
    unnamed: 'Inicia sesión con tu organización',
  },
  waitingText: 'Continúa en la ventana que se ha abierto. Esta página te espera.',
  continueHere: 'Continuar en esta ventana',
  showWindow: 'Mostrar la ventana',
  handedOverHeading: 'Listo. Ya puedes cerrar esta ventana.',
  returningHeading: 'Finalizando el inicio de sesión…',
  framedHeading: 'Continúa en una ventana aparte',
  framedText:
    'Esta página se muestra dentro de otro sitio. Para proteger tu contraseña, escríbela solo en una ventana en la que veas la dirección.',
  openWindow: 'Abrir en una ventana nueva',
  resendActivation: 'Pedir un enlace nuevo',
  ssoFailedHeading: {
    named: 'No se pudo iniciar sesión con {name}',
    unnamed: 'No se pudo iniciar sesión',
  },
  tryAgain: 'Intentar de nuevo',
  signInAs: 'Iniciar sesión de nuevo como {identifier}',
  temporaryPassword: 'Tengo una contraseña temporal',
  support: 'Contactar con soporte',
  reference: 'Referencia: {reference}',
  copyReference: 'Copiar referencia',
  ambiguousHeading: '¿Cuál es tu cuenta?',
  lockedHeading: 'Demasiados intentos',
  lockedText: 'Podrás intentarlo de nuevo {time}.',
  signedInHeading: 'Sesión iniciada como {name}',
  problems: {
    identifier_missing:
      'Escribe tu correo electrónico, tu número de teléfono o tu nombre de usuario.',
    identifier_invalid:
      'Comprueba que no haya errores de escritura. Debe tener un formato como name@example.com.',
    account_ambiguous:
      'Este correo electrónico corresponde a más de una cuenta. Escribe en su lugar tu número de teléfono o tu nombre de usuario.',
    pin_not_digits: 'Un PIN solo tiene dígitos. Escríbelo de nuevo.',
    invalid_credentials: 'Los datos no coinciden. Revísalos e inténtalo de nuevo.',
    sso_required:
      'Debes iniciar sesión a través de tu organización. Aquí no se puede usar una contraseña.',
    temporary_password_expired:
      'Esta contraseña temporal ya no es válida. Pide una nueva al equipo de soporte.',
    rate_limited: 'Demasiados intentos. Espera un momento e inténtalo de nuevo.',
    unavailable:
      'En este momento no es posible iniciar sesión. Inténtalo de nuevo en unos instantes.',
    offline: 'No tienes conexión. Comprueba tu conexión a internet e inténtalo de nuevo.',
    timeout: 'El inicio de sesión tardó demasiado. Inténtalo de nuevo.',
    password_policy: 'Elige otra contraseña.',
    pin_policy: 'Elige otro PIN.',
    answers_policy: 'Revisa tus preguntas y respuestas.',
    activation_invalid: 'Este enlace de activación ya no es válido. Pide uno nuevo.',
    handoff_invalid: 'Este inicio de sesión ya se ha usado o ha caducado. Inicia sesión de nuevo.',
    sso_failed:
      'No se pudo iniciar sesión a través de tu organización. Inténtalo de nuevo; si el problema continúa, avisa a quien administra tu cuenta.',
    sso_denied:
      'El inicio de sesión se canceló o no tienes acceso. Inténtalo de nuevo o contacta con quien administra tu cuenta.',
    sso_account_mismatch:
      'Has vuelto con otra cuenta. Inicia sesión con la cuenta que escribiste aquí.',
    sso_not_provisioned:
      'Tu cuenta aún no está configurada aquí. Pide a quien administra las cuentas que te agregue.',
    sso_unavailable:
      'El inicio de sesión de tu organización no está disponible en este momento. Inténtalo más tarde o pide a soporte una contraseña temporal.',
    configuration: 'El inicio de sesión no está configurado en esta página. Contacta con soporte.',
  },
  violations: {
    too_short: 'No tiene suficientes caracteres.',
    too_long: 'Tiene demasiados caracteres.',
    breached: 'Aparece en filtraciones de datos.',
    contains_identifier: 'No debe contener tu nombre ni tu correo electrónico.',
    same_as_old: 'Debe ser diferente de la contraseña temporal.',
    not_digits: 'Debe contener solo dígitos.',
    duplicate_question: 'Cada pregunta debe ser diferente.',
    empty: 'No puede quedar ningún campo vacío.',
  },
};

addLanguage('es', es);
