import { addLanguage } from '../add-language.ts';
import type { Messages } from '../messages.ts';

/** Italian. */
export const it: Messages = {
  identifyHeading: 'Accedi',
  identifierLabel: { email: 'email', phone: 'numero di telefono', username: 'nome utente' },
  alternatives: '{0}, {1} o {2}',
  extensionLabel: 'Interno (facoltativo)',
  remember: 'Ricordami su questo dispositivo',
  next: 'Avanti',
  checking: 'Verifica in corso…',
  guest: 'Partecipa come ospite',
  account: 'Account',
  change: 'Cambia',
  chooseHeading: 'Come vuoi accedere?',
  useSso: { named: 'Continua con {name}', unnamed: 'Continua con la tua organizzazione' },
  usePassword: 'Usa la password',
  usePin: 'Usa il PIN',
  passwordHeading: 'Inserisci la password',
  passwordLabel: 'Password',
  pinHeading: 'Inserisci il PIN',
  pinLabel: 'PIN',
  showPassword: 'Mostra password',
  showPin: 'Mostra PIN',
  showAnswer: 'Mostra risposta',
  capsLock: 'Il Bloc Maiusc è attivo.',
  forgot: 'Password dimenticata?',
  forgotSent:
    'Se per questo account esiste una password, riceverai un messaggio con le istruzioni per impostarne una nuova.',
  signIn: 'Accedi',
  signingIn: 'Accesso in corso…',
  changeHeading: 'Scegli una nuova password',
  changeText:
    'Hai effettuato l’accesso con una password temporanea. Per continuare, scegline una tua.',
  newPasswordLabel: 'Nuova password',
  rules: {
    digits: { other: 'Da {min} a {max} cifre.' },
    exactDigits: { one: 'Esattamente {count} cifra.', other: 'Esattamente {count} cifre.' },
    characters: { one: 'Almeno {count} carattere.', other: 'Almeno {count} caratteri.' },
    exactCharacters: {
      one: 'Esattamente {count} carattere.',
      other: 'Esattamente {count} caratteri.',
    },
  },
  save: 'Salva e accedi',
  activateHeading: 'Configura il tuo account',
  activatePinText: 'Scegli un PIN. Lo userai sui telefoni e nelle app.',
  newPinLabel: 'Nuovo PIN',
  activateQuestionsText: {
    one: 'Scegli una domanda e rispondi.',
    other: 'Scegli {count} domande diverse e rispondi a ciascuna.',
  },
  questionLabel: 'Domanda {number}',
  questionPlaceholder: 'Scegli una domanda',
  answerLabel: 'Risposta',
  activatedHeading: 'Il tuo account è pronto',
  activatedSso: {
    named:
      'D’ora in poi, inserisci la tua email e continua con {name}. Qui non ti serve una password.',
    unnamed:
      'D’ora in poi, inserisci la tua email e continua con la tua organizzazione. Qui non ti serve una password.',
  },
  activatedPassword: 'D’ora in poi, accedi con la tua email e la tua password.',
  activatedSignedIn: 'Hai effettuato l’accesso.',
  questions: {
    first_school: 'Come si chiamava la tua prima scuola?',
    first_pet: 'Come si chiamava il tuo primo animale domestico?',
    birth_city: 'Qual è la tua città di nascita?',
    first_job: 'Qual è stato il tuo primo lavoro?',
    favourite_teacher: 'Quale insegnante preferivi?',
    childhood_street: 'In quale via abitavi durante l’infanzia?',
  },
  continue: 'Continua',
  handoffHeading: {
    named: 'Reindirizzamento verso {name}…',
    unnamed: 'Reindirizzamento verso la tua organizzazione…',
  },
  handoffText: 'Effettuerai l’accesso lì e poi tornerai a questa pagina.',
  stalledText: 'La pagina non si è aperta. Forse la tua app o il tuo browser la blocca.',
  openAgain: 'Apri di nuovo',
  copyLink: 'Copia link',
  copied: 'Copiato.',
  cancel: 'Annulla',
  waitingHeading: {
    named: 'Accedi con {name}',
    unnamed: 'Accedi con la tua organizzazione',
  },
  waitingText: 'Continua nella finestra che si è aperta. Questa pagina ti aspetta.',
  continueHere: 'Continua in questa finestra',
  showWindow: 'Mostra la finestra',
  handedOverHeading: 'Fatto. Puoi chiudere questa finestra.',
  returningHeading: 'Completamento dell’accesso…',
  framedHeading: 'Continua in una finestra separata',
  framedText:
    'Questa pagina è visualizzata all’interno di un altro sito. Per proteggere la tua password, inseriscila solo in una finestra in cui vedi l’indirizzo.',
  openWindow: 'Apri in una nuova finestra',
  resendActivation: 'Richiedi un nuovo link',
  ssoFailedHeading: {
    named: 'Accesso con {name} non riuscito',
    unnamed: 'Accesso non riuscito',
  },
  tryAgain: 'Riprova',
  signInAs: 'Accedi di nuovo come {identifier}',
  temporaryPassword: 'Ho una password temporanea',
  support: 'Contatta l’assistenza',
  reference: 'Riferimento: {reference}',
  copyReference: 'Copia riferimento',
  ambiguousHeading: 'Qual è il tuo account?',
  lockedHeading: 'Troppi tentativi',
  lockedText: 'Potrai riprovare {time}.',
  signedInHeading: 'Accesso effettuato come {name}',
  problems: {
    identifier_missing: 'Inserisci email, numero di telefono o nome utente.',
    identifier_invalid:
      'Controlla che non ci siano errori di battitura. Il formato deve essere simile a name@example.com.',
    account_ambiguous:
      'Questa email è associata a più account. Inserisci invece il tuo numero di telefono o nome utente.',
    pin_not_digits: 'Un PIN contiene solo cifre. Inseriscilo di nuovo.',
    invalid_credentials: 'I dati inseriti non sono corretti. Controllali e riprova.',
    sso_required:
      'Devi accedere tramite la tua organizzazione. Qui non è possibile usare una password.',
    temporary_password_expired:
      'Questa password temporanea non è più valida. Chiedine una nuova al servizio di assistenza.',
    rate_limited: 'Troppi tentativi. Attendi un momento, poi riprova.',
    unavailable: 'Al momento non è possibile accedere. Riprova tra poco.',
    offline: 'Non c’è connessione. Controlla la rete e riprova.',
    timeout: 'L’accesso ha richiesto troppo tempo. Riprova.',
    password_policy: 'Scegli un’altra password.',
    pin_policy: 'Scegli un altro PIN.',
    answers_policy: 'Controlla le domande e le risposte.',
    activation_invalid: 'Questo link di attivazione non è più valido. Richiedine uno nuovo.',
    handoff_invalid: 'Questo accesso è già stato usato o è scaduto. Accedi di nuovo.',
    sso_failed:
      'L’accesso tramite la tua organizzazione non è riuscito. Riprova; se il problema persiste, informa chi amministra il tuo account.',
    sso_denied:
      'L’accesso è stato annullato o non hai l’autorizzazione. Riprova o contatta chi amministra il tuo account.',
    sso_account_mismatch:
      'L’accesso è avvenuto con un altro account. Accedi con l’account che hai inserito qui.',
    sso_not_provisioned:
      'Il tuo account non è ancora configurato qui. Chiedi a chi amministra gli account di aggiungerti.',
    sso_unavailable:
      'L’accesso tramite la tua organizzazione non è disponibile al momento. Riprova più tardi o chiedi all’assistenza una password temporanea.',
    configuration: 'L’accesso non è configurato su questa pagina. Contatta l’assistenza.',
  },
  violations: {
    too_short: 'I caratteri sono troppo pochi.',
    too_long: 'I caratteri sono troppi.',
    breached: 'Compare in fughe di dati note.',
    contains_identifier: 'Non deve contenere il tuo nome né la tua email.',
    same_as_old: 'Non può essere uguale alla password temporanea.',
    not_digits: 'Deve contenere solo cifre.',
    duplicate_question: 'Ogni domanda deve essere diversa.',
    empty: 'Nessun campo può restare vuoto.',
  },
};

addLanguage('it', it);
