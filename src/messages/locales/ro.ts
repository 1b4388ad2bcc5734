import { addLanguage } from '../add-language.ts';
import type { Messages } from '../messages.ts';

/** Romanian. */
export const ro: Messages = {
  identifyHeading: 'Conectare',
  identifierLabel: {
    email: 'adresă de e-mail',
    phone: 'număr de telefon',
    username: 'nume de utilizator',
  },
  alternatives: '{0}, {1} sau {2}',
  extensionLabel: 'Interior (opțional)',
  remember: 'Țineți-mă minte pe acest dispozitiv',
  next: 'Înainte',
  checking: 'Se verifică…',
  guest: 'Participați ca invitat',
  account: 'Cont',
  change: 'Schimbați',
  chooseHeading: 'Cum doriți să vă conectați?',
  useSso: { named: 'Continuați cu {name}', unnamed: 'Continuați cu contul organizației' },
  usePassword: 'Folosiți parola',
  usePin: 'Folosiți codul PIN',
  passwordHeading: 'Introduceți parola',
  passwordLabel: 'Parolă',
  pinHeading: 'Introduceți codul PIN',
  pinLabel: 'Cod PIN',
  showPassword: 'Afișați parola',
  showPin: 'Afișați codul PIN',
  showAnswer: 'Afișați răspunsul',
  capsLock: 'Tasta Caps Lock este activată.',
  forgot: 'Ați uitat parola?',
  forgotSent:
    'Dacă acest cont are o parolă, am trimis un mesaj care explică cum puteți seta una nouă.',
  signIn: 'Conectați-vă',
  signingIn: 'Se conectează…',
  changeHeading: 'Alegeți o parolă nouă',
  changeText: 'V-ați conectat cu o parolă temporară. Pentru a continua, alegeți una proprie.',
  newPasswordLabel: 'Parolă nouă',
  rules: {
    digits: {
      one: 'Între {min} și {max} cifre.',
      few: 'Între {min} și {max} cifre.',
      other: 'Între {min} și {max} de cifre.',
    },
    exactDigits: {
      one: 'Exact {count} cifră.',
      few: 'Exact {count} cifre.',
      other: 'Exact {count} de cifre.',
    },
    characters: {
      one: 'Cel puțin {count} caracter.',
      few: 'Cel puțin {count} caractere.',
      other: 'Cel puțin {count} de caractere.',
    },
    exactCharacters: {
      one: 'Exact {count} caracter.',
      few: 'Exact {count} caractere.',
      other: 'Exact {count} de caractere.',
    },
  },
  save: 'Salvați și conectați-vă',
  activateHeading: 'Configurați-vă contul',
  activatePinText: 'Alegeți un cod PIN. Îl veți folosi la telefoane și în aplicații.',
  newPinLabel: 'Cod PIN nou',
  activateQuestionsText: {
    one: 'Alegeți o întrebare și răspundeți la ea.',
    few: 'Alegeți {count} întrebări diferite și răspundeți la ele.',
    other: 'Alegeți {count} de întrebări diferite și răspundeți la ele.',
  },
  questionLabel: 'Întrebarea {number}',
  questionPlaceholder: 'Alegeți o întrebare',
  answerLabel: 'Răspuns',
  activatedHeading: 'Contul dvs. este gata',
  activatedSso: {
    named:
      'De acum înainte, introduceți adresa de e-mail și continuați cu {name}. Aici nu aveți nevoie de parolă.',
    unnamed:
      'De acum înainte, introduceți adresa de e-mail și continuați cu contul organizației dvs. Aici nu aveți nevoie de parolă.',
  },
  activatedPassword: 'De acum înainte, conectați-vă cu adresa de e-mail și parola.',
  activatedSignedIn: 'V-ați conectat.',
  questions: {
    first_school: 'Cum se numea prima dvs. școală?',
    first_pet: 'Cum se numea primul dvs. animal de companie?',
    birth_city: 'În ce localitate v-ați născut?',
    first_job: 'Care a fost primul dvs. loc de muncă?',
    favourite_teacher: 'Ce profesor sau profesoară ați îndrăgit cel mai mult?',
    childhood_street: 'Pe ce stradă ați locuit în copilărie?',
  },
  continue: 'Continuați',
  handoffHeading: {
    named: 'Vă redirecționăm către {name}…',
    unnamed: 'Vă redirecționăm către organizație…',
  },
  handoffText: 'Vă conectați acolo, apoi reveniți la această pagină.',
  stalledText: 'Pagina nu s-a deschis. Este posibil ca aplicația sau browserul să o blocheze.',
  openAgain: 'Deschideți din nou',
  copyLink: 'Copiați linkul',
  copied: 'Copiat.',
  cancel: 'Anulați',
  waitingHeading: {
    named: 'Conectați-vă cu {name}',
    unnamed: 'Conectați-vă cu contul organizației dvs.',
  },
  waitingText: 'Continuați în fereastra care s-a deschis. Această pagină vă așteaptă.',
  continueHere: 'Continuați în această fereastră',
  showWindow: 'Afișați fereastra',
  handedOverHeading: 'Gata. Puteți închide această fereastră.',
  returningHeading: 'Se finalizează conectarea…',
  framedHeading: 'Continuați într-o fereastră separată',
  framedText:
    'Această pagină este afișată în interiorul altui site. Pentru siguranța parolei, introduceți-o numai într-o fereastră în care vedeți adresa.',
  openWindow: 'Deschideți într-o fereastră nouă',
  resendActivation: 'Solicitați un link nou',
  ssoFailedHeading: {
    named: 'Conectarea cu {name} nu a reușit',
    unnamed: 'Conectarea nu a reușit',
  },
  tryAgain: 'Încercați din nou',
  signInAs: 'Conectați-vă din nou ca {identifier}',
  temporaryPassword: 'Am o parolă temporară',
  support: 'Contactați asistența',
  reference: 'Cod de referință: {reference}',
  copyReference: 'Copiați codul de referință',
  ambiguousHeading: 'Care este contul dvs.?',
  lockedHeading: 'Prea multe încercări',
  lockedText: 'Puteți încerca din nou {time}.',
  signedInHeading: 'V-ați conectat ca {name}',
  problems: {
    identifier_missing:
      'Introduceți adresa de e-mail, numărul de telefon sau numele de utilizator.',
    identifier_invalid: 'Verificați dacă există greșeli de scriere. Exemplu: name@example.com.',
    account_ambiguous:
      'Această adresă de e-mail aparține mai multor conturi. Introduceți în schimb numărul de telefon sau numele de utilizator.',
    pin_not_digits: 'Codul PIN conține numai cifre. Introduceți-l din nou.',
    invalid_credentials: 'Datele nu corespund. Verificați-le și încercați din nou.',
    sso_required: 'Vă conectați prin organizația dvs. Aici parola nu este valabilă.',
    temporary_password_expired:
      'Această parolă temporară nu mai este valabilă. Solicitați una nouă de la asistență.',
    rate_limited: 'Prea multe încercări. Așteptați puțin, apoi încercați din nou.',
    unavailable: 'Conectarea nu este disponibilă momentan. Încercați din nou peste puțin timp.',
    offline: 'Sunteți offline. Verificați conexiunea, apoi încercați din nou.',
    timeout: 'Conectarea a durat prea mult. Încercați din nou.',
    password_policy: 'Alegeți altă parolă.',
    pin_policy: 'Alegeți alt cod PIN.',
    answers_policy: 'Verificați întrebările și răspunsurile.',
    activation_invalid: 'Acest link de activare nu mai este valabil. Solicitați unul nou.',
    handoff_invalid: 'Această conectare a fost deja folosită sau a expirat. Conectați-vă din nou.',
    sso_failed:
      'Conectarea prin organizația dvs. nu a reușit. Încercați din nou; dacă problema persistă, anunțați administratorul.',
    sso_denied:
      'Conectarea a fost anulată sau nu aveți acces. Încercați din nou sau contactați administratorul.',
    sso_account_mismatch:
      'V-ați conectat cu alt cont. Conectați-vă cu contul pe care l-ați introdus aici.',
    sso_not_provisioned:
      'Contul dvs. nu este încă configurat aici. Rugați administratorul să vă adauge.',
    sso_unavailable:
      'Conectarea prin organizația dvs. nu este disponibilă momentan. Încercați mai târziu sau solicitați asistenței o parolă temporară.',
    configuration: 'Conectarea nu este configurată pe această pagină. Contactați asistența.',
  },
  violations: {
    too_short: 'Prea puține caractere.',
    too_long: 'Prea multe caractere.',
    breached: 'Această parolă apare în scurgeri de date cunoscute.',
    contains_identifier: 'Nu trebuie să conțină numele sau adresa dvs. de e-mail.',
    same_as_old: 'Trebuie să difere de cea temporară.',
    not_digits: 'Sunt permise numai cifre.',
    duplicate_question: 'Fiecare întrebare trebuie să fie diferită.',
    empty: 'Niciun câmp nu trebuie lăsat necompletat.',
  },
};

addLanguage('ro', ro);
