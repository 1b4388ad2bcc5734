import { addLanguage } from '../add-language.ts';
import type { Messages } from '../messages.ts';

/** European Portuguese. */
export const ptPt: Messages = {
  identifyHeading: 'Iniciar sessão',
  identifierLabel: { email: 'e-mail', phone: 'telefone', username: 'nome de utilizador' },
  alternatives: '{0}, {1} ou {2}',
  extensionLabel: 'Extensão (opcional)',
  remember: 'Memorizar-me neste dispositivo',
  next: 'Seguinte',
  checking: 'A verificar…',
  guest: 'Participar como convidado',
  account: 'Conta',
  change: 'Alterar',
  chooseHeading: 'Como pretende iniciar sessão?',
  useSso: { named: 'Continuar com {name}', unnamed: 'Continuar com a sua organização' },
  usePassword: 'Utilizar a palavra-passe',
  usePin: 'Utilizar o PIN',
  passwordHeading: 'Introduza a sua palavra-passe',
  passwordLabel: 'Palavra-passe',
  pinHeading: 'Introduza o seu PIN',
  pinLabel: 'PIN',
  showPassword: 'Mostrar palavra-passe',
  showPin: 'Mostrar PIN',
  showAnswer: 'Mostrar resposta',
  capsLock: 'O Caps Lock está ativado.',
  forgot: 'Esqueceu-se da palavra-passe?',
  forgotSent:
    'Se esta conta tiver uma palavra-passe, receberá uma mensagem com instruções para definir uma nova.',
  signIn: 'Iniciar sessão',
  signingIn: 'A iniciar sessão…',
  changeHeading: 'Escolha uma nova palavra-passe',
  changeText:
    'Iniciou sessão com uma palavra-passe temporária. Escolha a sua própria palavra-passe para continuar.',
  newPasswordLabel: 'Nova palavra-passe',
  rules: {
    digits: { other: 'De {min} a {max} dígitos.' },
    exactDigits: { one: 'Exatamente {count} dígito.', other: 'Exatamente {count} dígitos.' },
    characters: { one: 'No mínimo {count} carácter.', other: 'No mínimo {count} caracteres.' },
    exactCharacters: {
      one: 'Exatamente {count} carácter.',
      other: 'Exatamente {count} caracteres.',
    },
  },
  save: 'Guardar e iniciar sessão',
  activateHeading: 'Configure a sua conta',
  activatePinText: 'Escolha um PIN. Vai utilizá-lo nos telefones e nas aplicações.',
  newPinLabel: 'Novo PIN',
  activateQuestionsText: {
    one: 'Escolha uma pergunta e responda.',
    other: 'Escolha {count} perguntas diferentes e responda a cada uma.',
  },
  questionLabel: 'Pergunta {number}',
  questionPlaceholder: 'Escolha uma pergunta',
  answerLabel: 'Resposta',
  activatedHeading: 'A sua conta está pronta',
  activatedSso: {
    named:
      'A partir de agora, introduza o seu e-mail e continue com {name}. Aqui não precisa de palavra-passe.',
    unnamed:
      'A partir de agora, introduza o seu e-mail e continue com a sua organização. Aqui não precisa de palavra-passe.',
  },
  activatedPassword: 'A partir de agora, inicie sessão com o seu e-mail e a sua palavra-passe.',
  activatedSignedIn: 'Tem sessão iniciada.',
  questions: {
    first_school: 'Qual era o nome da sua primeira escola?',
    first_pet: 'Qual era o nome do seu primeiro animal de estimação?',
    birth_city: 'Em que localidade nasceu?',
    first_job: 'Qual foi o seu primeiro emprego?',
    favourite_teacher: 'De que professor ou professora gostava mais?',
    childhood_street: 'Em que rua vivia na infância?',
  },
  continue: 'Continuar',
  handoffHeading: {
    named: 'A redirecionar para {name}…',
    unnamed: 'A redirecionar para a sua organização…',
  },
  handoffText: 'Inicie sessão nesse serviço e, em seguida, voltará a esta página.',
  stalledText: 'A página não abriu. É possível que a aplicação ou o navegador a esteja a bloquear.',
  openAgain: 'Abrir novamente',
  copyLink: 'Copiar link',
  copied: 'Copiado.',
  cancel: 'Cancelar',
  waitingHeading: {
    named: 'Inicie sessão com {name}',
    unnamed: 'Inicie sessão com a sua organização',
  },
  waitingText: 'Continue na janela que se abriu. Esta página fica à sua espera.',
  continueHere: 'Continuar nesta janela',
  showWindow: 'Mostrar a janela',
  handedOverHeading: 'Concluído. Já pode fechar esta janela.',
  returningHeading: 'A concluir o início de sessão…',
  framedHeading: 'Continue numa janela separada',
  framedText:
    'Esta página está a ser apresentada dentro de outro site. Para proteger a sua palavra-passe, introduza-a apenas numa janela em que veja o endereço.',
  openWindow: 'Abrir numa nova janela',
  resendActivation: 'Pedir um novo link',
  ssoFailedHeading: {
    named: 'Não foi possível iniciar sessão com {name}',
    unnamed: 'Não foi possível iniciar sessão',
  },
  tryAgain: 'Tentar novamente',
  signInAs: 'Iniciar sessão novamente como {identifier}',
  temporaryPassword: 'Tenho uma palavra-passe temporária',
  support: 'Contactar o suporte',
  reference: 'Referência: {reference}',
  copyReference: 'Copiar referência',
  ambiguousHeading: 'Qual é a sua conta?',
  lockedHeading: 'Demasiadas tentativas',
  lockedText: 'Poderá tentar novamente {time}.',
  signedInHeading: 'Sessão iniciada como {name}',
  problems: {
    identifier_missing: 'Introduza o seu e-mail, número de telefone ou nome de utilizador.',
    identifier_invalid:
      'Verifique se há erros de escrita. O formato deve ser semelhante a name@example.com.',
    account_ambiguous:
      'Este e-mail pertence a mais do que uma conta. Em vez dele, introduza o seu número de telefone ou nome de utilizador.',
    pin_not_digits: 'Um PIN só tem dígitos. Introduza-o novamente.',
    invalid_credentials: 'Os dados não coincidem. Verifique-os e tente novamente.',
    sso_required:
      'O seu início de sessão é feito através da sua organização. Aqui não pode utilizar uma palavra-passe.',
    temporary_password_expired:
      'Esta palavra-passe temporária já não é válida. Peça uma nova à equipa de suporte.',
    rate_limited: 'Demasiadas tentativas. Aguarde um momento e tente novamente.',
    unavailable: 'De momento, não é possível iniciar sessão. Tente novamente dentro de instantes.',
    offline: 'Está offline. Verifique a ligação à Internet e tente novamente.',
    timeout: 'O início de sessão demorou demasiado tempo. Tente novamente.',
    password_policy: 'Escolha outra palavra-passe.',
    pin_policy: 'Escolha outro PIN.',
    answers_policy: 'Verifique as suas perguntas e respostas.',
    activation_invalid: 'Este link de ativação já não é válido. Peça um novo.',
    handoff_invalid: 'Este início de sessão já foi utilizado ou expirou. Inicie sessão novamente.',
    sso_failed:
      'O início de sessão da sua organização não funcionou. Tente novamente; se o problema persistir, avise quem administra a sua conta.',
    sso_denied:
      'O início de sessão foi cancelado ou a sua conta não tem acesso. Tente novamente ou contacte quem administra a sua conta.',
    sso_account_mismatch: 'Voltou com outra conta. Inicie sessão com a conta que introduziu aqui.',
    sso_not_provisioned:
      'A sua conta ainda não está configurada aqui. Peça a quem administra as contas que a adicione.',
    sso_unavailable:
      'O início de sessão da sua organização não está disponível de momento. Tente mais tarde ou peça uma palavra-passe temporária ao suporte.',
    configuration: 'O início de sessão não está configurado nesta página. Contacte o suporte.',
  },
  violations: {
    too_short: 'Não tem caracteres suficientes.',
    too_long: 'Tem demasiados caracteres.',
    breached: 'Aparece em fugas de dados.',
    contains_identifier: 'Não pode conter o seu nome nem o seu e-mail.',
    same_as_old: 'Deve ser diferente da palavra-passe temporária.',
    not_digits: 'Deve conter apenas dígitos.',
    duplicate_question: 'Cada pergunta deve ser diferente.',
    empty: 'Nenhum campo pode ficar vazio.',
  },
};

addLanguage('pt-PT', ptPt);
