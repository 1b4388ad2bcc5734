import { addLanguage } from '../add-language.ts';
import type { Messages } from '../messages.ts';

/** Catalan. */
export const ca: Messages = {
  identifyHeading: 'Inicia la sessió',
  identifierLabel: { email: 'correu electrònic', phone: 'telèfon', username: 'nom d’usuari' },
  alternatives: '{0}, {1} o {2}',
  extensionLabel: 'Extensió (opcional)',
  remember: 'Recorda’m en aquest dispositiu',
  next: 'Següent',
  checking: 'S’està comprovant…',
  guest: 'Entra com a convidat',
  account: 'Compte',
  change: 'Canvia',
  chooseHeading: 'Com voleu iniciar la sessió?',
  useSso: { named: 'Continua amb {name}', unnamed: 'Continua amb la vostra organització' },
  usePassword: 'Utilitza la contrasenya',
  usePin: 'Utilitza el PIN',
  passwordHeading: 'Introduïu la contrasenya',
  passwordLabel: 'Contrasenya',
  pinHeading: 'Introduïu el PIN',
  pinLabel: 'PIN',
  showPassword: 'Mostra la contrasenya',
  showPin: 'Mostra el PIN',
  showAnswer: 'Mostra la resposta',
  capsLock: 'La tecla Bloq Maj està activada.',
  forgot: 'Heu oblidat la contrasenya?',
  forgotSent:
    'Si aquest compte té contrasenya, rebreu un missatge amb les instruccions per definir-ne una de nova.',
  signIn: 'Inicia la sessió',
  signingIn: 'S’està iniciant la sessió…',
  changeHeading: 'Trieu una contrasenya nova',
  changeText:
    'Heu iniciat la sessió amb una contrasenya temporal. Trieu-ne una de pròpia per continuar.',
  newPasswordLabel: 'Contrasenya nova',
  rules: {
    digits: { other: 'De {min} a {max} dígits.' },
    exactDigits: { one: 'Exactament {count} dígit.', other: 'Exactament {count} dígits.' },
    characters: { one: 'Com a mínim {count} caràcter.', other: 'Com a mínim {count} caràcters.' },
    exactCharacters: {
      one: 'Exactament {count} caràcter.',
      other: 'Exactament {count} caràcters.',
    },
  },
  save: 'Desa i inicia la sessió',
  activateHeading: 'Configureu el compte',
  activatePinText: 'Trieu un PIN. El fareu servir als telèfons i a les aplicacions.',
  newPinLabel: 'PIN nou',
  activateQuestionsText: {
    one: 'Trieu una pregunta i responeu-la.',
    other: 'Trieu {count} preguntes diferents i responeu-les.',
  },
  questionLabel: 'Pregunta {number}',
  questionPlaceholder: 'Trieu una pregunta',
  answerLabel: 'Resposta',
  activatedHeading: 'El compte ja està a punt',
  activatedSso: {
    named:
      'A partir d’ara, introduïu el correu electrònic i continueu amb {name}. Aquí no us cal cap contrasenya.',
    unnamed:
      'A partir d’ara, introduïu el correu electrònic i continueu amb la vostra organització. Aquí no us cal cap contrasenya.',
  },
  activatedPassword: 'A partir d’ara, inicieu la sessió amb el correu electrònic i la contrasenya.',
  activatedSignedIn: 'Heu iniciat la sessió.',
  questions: {
    first_school: 'Com es deia la vostra primera escola?',
    first_pet: 'Com es deia el vostre primer animal de companyia?',
    birth_city: 'En quina població vau néixer?',
    first_job: 'Quina va ser la vostra primera feina?',
    favourite_teacher: 'Quin professor o professora us agradava més?',
    childhood_street: 'En quin carrer vivíeu durant la infància?',
  },
  continue: 'Continua',
  handoffHeading: {
    named: 'Us portem a {name}…',
    unnamed: 'Us portem a la vostra organització…',
  },
  handoffText: 'Inicieu-hi la sessió i després tornareu a aquesta pàgina.',
  stalledText: 'La pàgina no s’ha obert. És possible que l’aplicació o el navegador la bloquegin.',
  openAgain: 'Torna a obrir',
  copyLink: 'Copia l’enllaç',
  copied: 'S’ha copiat.',
  cancel: 'Cancel·la',
  waitingHeading: {
    named: 'Inicieu la sessió amb {name}',
    unnamed: 'Inicieu la sessió amb la vostra organització',
  },
  waitingText: 'Continueu a la finestra que s’ha obert. Aquesta pàgina us espera.',
  continueHere: 'Continua en aquesta finestra',
  showWindow: 'Mostra la finestra',
  handedOverHeading: 'Fet. Ja podeu tancar aquesta finestra.',
  returningHeading: 'S’està acabant d’iniciar la sessió…',
  framedHeading: 'Continueu en una finestra a part',
  framedText:
    'Aquesta pàgina es mostra dins d’un altre lloc web. Per protegir la contrasenya, introduïu-la només en una finestra on pugueu veure l’adreça.',
  openWindow: 'Obre en una finestra nova',
  resendActivation: 'Demana un enllaç nou',
  ssoFailedHeading: {
    named: 'No s’ha pogut iniciar la sessió amb {name}',
    unnamed: 'No s’ha pogut iniciar la sessió',
  },
  tryAgain: 'Torna-ho a provar',
  signInAs: 'Torna a iniciar la sessió com a {identifier}',
  temporaryPassword: 'Tinc una contrasenya temporal',
  support: 'Contacta amb l’assistència',
  reference: 'Referència: {reference}',
  copyReference: 'Copia la referència',
  ambiguousHeading: 'Quin és el vostre compte?',
  lockedHeading: 'Massa intents',
  lockedText: 'Podreu tornar-ho a provar {time}.',
  signedInHeading: 'Sessió iniciada com a {name}',
  problems: {
    identifier_missing: 'Introduïu el correu electrònic, el número de telèfon o el nom d’usuari.',
    identifier_invalid:
      'Comproveu que no hi hagi errors d’escriptura. Hauria de ser semblant a name@example.com.',
    account_ambiguous:
      'Aquest correu electrònic correspon a més d’un compte. Introduïu el número de telèfon o el nom d’usuari.',
    pin_not_digits: 'Un PIN només té dígits. Torneu-lo a introduir.',
    invalid_credentials: 'Les dades no coincideixen. Reviseu-les i torneu-ho a provar.',
    sso_required:
      'Heu d’iniciar la sessió a través de la vostra organització. Aquí no serveix cap contrasenya.',
    temporary_password_expired:
      'Aquesta contrasenya temporal ja no és vàlida. Demaneu-ne una de nova al servei d’assistència.',
    rate_limited: 'Massa intents. Espereu un moment i torneu-ho a provar.',
    unavailable: 'Ara mateix no es pot iniciar la sessió. Torneu-ho a provar d’aquí a una estona.',
    offline: 'No teniu connexió. Comproveu la connexió a internet i torneu-ho a provar.',
    timeout: 'L’inici de sessió ha trigat massa. Torneu-ho a provar.',
    password_policy: 'Trieu una altra contrasenya.',
    pin_policy: 'Trieu un altre PIN.',
    answers_policy: 'Reviseu les preguntes i les respostes.',
    activation_invalid: 'Aquest enllaç d’activació ja no és vàlid. Demaneu-ne un de nou.',
    handoff_invalid:
      'Aquest inici de sessió ja s’ha utilitzat o ha caducat. Torneu a iniciar la sessió.',
    sso_failed:
      'No s’ha pogut iniciar la sessió a través de la vostra organització. Torneu-ho a provar; si el problema continua, aviseu la persona que administra el vostre compte.',
    sso_denied:
      'L’inici de sessió s’ha cancel·lat o no hi teniu accés. Torneu-ho a provar o contacteu amb la persona que administra el vostre compte.',
    sso_account_mismatch:
      'Heu tornat amb un altre compte. Inicieu la sessió amb el compte que heu introduït aquí.',
    sso_not_provisioned:
      'El vostre compte encara no està configurat aquí. Demaneu a la persona que administra els comptes que us hi afegeixi.',
    sso_unavailable:
      'L’inici de sessió de la vostra organització no està disponible ara mateix. Torneu-ho a provar més tard o demaneu una contrasenya temporal a l’assistència.',
    configuration:
      'L’inici de sessió no està configurat en aquesta pàgina. Contacteu amb l’assistència.',
  },
  violations: {
    too_short: 'No té prou caràcters.',
    too_long: 'Té massa caràcters.',
    breached: 'Apareix en filtracions de dades.',
    contains_identifier: 'No pot contenir el vostre nom ni el vostre correu electrònic.',
    same_as_old: 'Ha de ser diferent de la contrasenya temporal.',
    not_digits: 'Només pot contenir dígits.',
    duplicate_question: 'Cada pregunta ha de ser diferent.',
    empty: 'No es pot deixar cap camp buit.',
  },
};

addLanguage('ca', ca);
