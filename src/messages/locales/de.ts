import { addLanguage } from '../add-language.ts';
import type { Messages } from '../messages.ts';

/** German. */
export const de: Messages = {
  identifyHeading: 'Anmelden',
  identifierLabel: { email: 'E-Mail', phone: 'Telefonnummer', username: 'Benutzername' },
  alternatives: '{0}, {1} oder {2}',
  extensionLabel: 'Durchwahl (freiwillig)',
  remember: 'Auf diesem Gerät merken',
  next: 'Weiter',
  checking: 'Wird geprüft …',
  guest: 'Als Gast teilnehmen',
  account: 'Konto',
  change: 'Ändern',
  chooseHeading: 'Wie möchten Sie sich anmelden?',
  useSso: { named: 'Weiter mit {name}', unnamed: 'Weiter mit Ihrer Organisation' },
  usePassword: 'Passwort verwenden',
  usePin: 'PIN verwenden',
  passwordHeading: 'Passwort eingeben',
  passwordLabel: 'Passwort',
  pinHeading: 'PIN eingeben',
  pinLabel: 'PIN',
  showPassword: 'Passwort anzeigen',
  showPin: 'PIN anzeigen',
  showAnswer: 'Antwort anzeigen',
  capsLock: 'Die Feststelltaste ist an.',
  forgot: 'Passwort vergessen?',
  forgotSent:
    'Wenn es für dieses Konto ein Passwort gibt, ist eine Nachricht unterwegs, wie Sie ein neues festlegen.',
  signIn: 'Anmelden',
  signingIn: 'Sie werden angemeldet …',
  changeHeading: 'Neues Passwort festlegen',
  changeText:
    'Sie haben sich mit einem vorläufigen Passwort angemeldet. Legen Sie Ihr eigenes fest, um fortzufahren.',
  newPasswordLabel: 'Neues Passwort',
  rules: {
    digits: { other: '{min} bis {max} Ziffern.' },
    exactDigits: { one: 'Genau {count} Ziffer.', other: 'Genau {count} Ziffern.' },
    characters: { other: 'Mindestens {count} Zeichen.' },
    exactCharacters: { other: 'Genau {count} Zeichen.' },
  },
  save: 'Speichern und anmelden',
  activateHeading: 'Konto einrichten',
  activatePinText: 'Wählen Sie eine PIN. Sie brauchen sie am Telefon und in den Apps.',
  newPinLabel: 'Neue PIN',
  activateQuestionsText: {
    one: 'Wählen Sie eine Frage und beantworten Sie sie.',
    other: 'Wählen Sie {count} verschiedene Fragen und beantworten Sie sie.',
  },
  questionLabel: 'Frage {number}',
  questionPlaceholder: 'Frage auswählen',
  answerLabel: 'Antwort',
  activatedHeading: 'Ihr Konto ist bereit',
  activatedSso: {
    named:
      'Geben Sie von jetzt an Ihre E-Mail-Adresse ein und fahren Sie mit {name} fort. Ein Passwort brauchen Sie hier nicht.',
    unnamed:
      'Geben Sie von jetzt an Ihre E-Mail-Adresse ein und fahren Sie mit Ihrer Organisation fort. Ein Passwort brauchen Sie hier nicht.',
  },
  activatedPassword: 'Melden Sie sich von jetzt an mit E-Mail-Adresse und Passwort an.',
  activatedSignedIn: 'Sie sind angemeldet.',
  questions: {
    first_school: 'Wie hieß Ihre erste Schule?',
    first_pet: 'Wie hieß Ihr erstes Haustier?',
    birth_city: 'In welchem Ort sind Sie geboren?',
    first_job: 'Was war Ihre erste Arbeitsstelle?',
    favourite_teacher: 'Wie hieß Ihre liebste Lehrkraft?',
    childhood_street: 'In welcher Straße haben Sie als Kind gewohnt?',
  },
  continue: 'Weiter',
  handoffHeading: { named: 'Weiter zu {name} …', unnamed: 'Weiter zu Ihrer Organisation …' },
  handoffText: 'Dort melden Sie sich an und kommen dann auf diese Seite zurück.',
  stalledText:
    'Die Seite hat sich nicht geöffnet. Vielleicht blockiert sie Ihre App oder Ihr Browser.',
  openAgain: 'Noch einmal öffnen',
  copyLink: 'Link kopieren',
  copied: 'Kopiert.',
  cancel: 'Abbrechen',
  waitingHeading: { named: 'Mit {name} anmelden', unnamed: 'Mit Ihrer Organisation anmelden' },
  waitingText:
    'Machen Sie in dem Fenster weiter, das sich geöffnet hat. Diese Seite wartet auf Sie.',
  continueHere: 'In diesem Fenster weitermachen',
  showWindow: 'Fenster zeigen',
  handedOverHeading: 'Fertig. Sie können dieses Fenster schließen.',
  returningHeading: 'Die Anmeldung wird abgeschlossen …',
  framedHeading: 'In einem eigenen Fenster weitermachen',
  framedText:
    'Diese Seite wird innerhalb einer anderen angezeigt. Damit Ihr Passwort sicher bleibt, geben Sie es nur in einem Fenster ein, in dem Sie die Adresse sehen.',
  openWindow: 'In neuem Fenster öffnen',
  resendActivation: 'Neuen Link anfordern',
  ssoFailedHeading: {
    named: 'Die Anmeldung mit {name} hat nicht geklappt',
    unnamed: 'Die Anmeldung hat nicht geklappt',
  },
  tryAgain: 'Noch einmal versuchen',
  signInAs: 'Noch einmal als {identifier} anmelden',
  temporaryPassword: 'Ich habe ein vorläufiges Passwort',
  support: 'Support kontaktieren',
  reference: 'Referenz: {reference}',
  copyReference: 'Referenz kopieren',
  ambiguousHeading: 'Welches Konto ist Ihres?',
  lockedHeading: 'Zu viele Versuche',
  lockedText: 'Sie können es {time} noch einmal versuchen.',
  signedInHeading: 'Angemeldet als {name}',
  problems: {
    identifier_missing: 'Geben Sie E-Mail-Adresse, Telefonnummer oder Benutzernamen ein.',
    identifier_invalid: 'Prüfen Sie auf Tippfehler. Es sollte aussehen wie name@example.com.',
    account_ambiguous:
      'Diese E-Mail-Adresse gehört zu mehr als einem Konto. Geben Sie stattdessen Telefonnummer oder Benutzernamen ein.',
    pin_not_digits: 'Eine PIN besteht nur aus Ziffern. Geben Sie sie noch einmal ein.',
    invalid_credentials:
      'Das stimmt nicht überein. Prüfen Sie es und versuchen Sie es noch einmal.',
    sso_required: 'Sie melden sich über Ihre Organisation an. Ein Passwort gilt hier nicht.',
    temporary_password_expired:
      'Dieses vorläufige Passwort gilt nicht mehr. Bitten Sie Ihren Support um ein neues.',
    rate_limited:
      'Zu viele Versuche. Warten Sie einen Moment und versuchen Sie es dann noch einmal.',
    unavailable: 'Die Anmeldung ist gerade nicht möglich. Versuchen Sie es gleich noch einmal.',
    offline: 'Sie sind offline. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
    timeout: 'Die Anmeldung hat zu lange gedauert. Versuchen Sie es noch einmal.',
    password_policy: 'Wählen Sie ein anderes Passwort.',
    pin_policy: 'Wählen Sie eine andere PIN.',
    answers_policy: 'Prüfen Sie Ihre Fragen und Antworten.',
    activation_invalid: 'Dieser Aktivierungslink gilt nicht mehr. Fordern Sie einen neuen an.',
    handoff_invalid:
      'Diese Anmeldung wurde schon verwendet oder ist abgelaufen. Melden Sie sich noch einmal an.',
    sso_failed:
      'Die Anmeldung Ihrer Organisation hat nicht geklappt. Versuchen Sie es noch einmal; bleibt es so, sagen Sie Ihrer Administration Bescheid.',
    sso_denied:
      'Die Anmeldung wurde abgebrochen, oder Sie haben keinen Zugang. Versuchen Sie es noch einmal oder wenden Sie sich an Ihre Administration.',
    sso_account_mismatch:
      'Sie sind als jemand anderes zurückgekommen. Melden Sie sich mit dem Konto an, das Sie hier eingegeben haben.',
    sso_not_provisioned:
      'Ihr Konto ist hier noch nicht eingerichtet. Bitten Sie Ihre Administration, Sie hinzuzufügen.',
    sso_unavailable:
      'Die Anmeldung Ihrer Organisation ist gerade nicht erreichbar. Versuchen Sie es später oder bitten Sie den Support um ein vorläufiges Passwort.',
    configuration:
      'Auf dieser Seite ist keine Anmeldung eingerichtet. Wenden Sie sich an den Support.',
  },
  violations: {
    too_short: 'Es ist zu kurz.',
    too_long: 'Es ist zu lang.',
    breached: 'Es ist aus Datenlecks bekannt.',
    contains_identifier: 'Es darf weder Ihren Namen noch Ihre E-Mail-Adresse enthalten.',
    same_as_old: 'Es muss sich vom vorläufigen unterscheiden.',
    not_digits: 'Es darf nur Ziffern enthalten.',
    duplicate_question: 'Jede Frage darf nur einmal vorkommen.',
    empty: 'Nichts darf leer bleiben.',
  },
};

addLanguage('de', de);
