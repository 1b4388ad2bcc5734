import { addLanguage } from '../add-language.ts';
import type { Messages } from '../messages.ts';

/** French. */
export const fr: Messages = {
  identifyHeading: 'Connexion',
  identifierLabel: { email: 'e-mail', phone: 'téléphone', username: 'nom d’utilisateur' },
  alternatives: '{0}, {1} ou {2}',
  extensionLabel: 'Poste (facultatif)',
  remember: 'Se souvenir de moi sur cet appareil',
  next: 'Suivant',
  checking: 'Vérification…',
  guest: 'Participer en invité',
  account: 'Compte',
  change: 'Changer',
  chooseHeading: 'Comment souhaitez-vous vous connecter ?',
  useSso: { named: 'Continuer avec {name}', unnamed: 'Continuer avec votre organisation' },
  usePassword: 'Utiliser votre mot de passe',
  usePin: 'Utiliser votre code PIN',
  passwordHeading: 'Saisissez votre mot de passe',
  passwordLabel: 'Mot de passe',
  pinHeading: 'Saisissez votre code PIN',
  pinLabel: 'Code PIN',
  showPassword: 'Afficher le mot de passe',
  showPin: 'Afficher le code PIN',
  showAnswer: 'Afficher la réponse',
  capsLock: 'Verr. Maj est activé.',
  forgot: 'Mot de passe oublié ?',
  forgotSent:
    'Si ce compte a un mot de passe, vous allez recevoir un message expliquant comment en définir un nouveau.',
  signIn: 'Se connecter',
  signingIn: 'Connexion en cours…',
  changeHeading: 'Choisissez un nouveau mot de passe',
  changeText:
    'Vous avez utilisé un mot de passe temporaire. Pour continuer, choisissez votre propre mot de passe.',
  newPasswordLabel: 'Nouveau mot de passe',
  rules: {
    digits: { other: 'De {min} à {max} chiffres.' },
    exactDigits: { one: 'Exactement {count} chiffre.', other: 'Exactement {count} chiffres.' },
    characters: { one: 'Au moins {count} caractère.', other: 'Au moins {count} caractères.' },
    exactCharacters: {
      one: 'Exactement {count} caractère.',
      other: 'Exactement {count} caractères.',
    },
  },
  save: 'Enregistrer et se connecter',
  activateHeading: 'Configurez votre compte',
  activatePinText:
    'Choisissez un code PIN. Vous l’utiliserez sur les téléphones et dans les applications.',
  newPinLabel: 'Nouveau code PIN',
  activateQuestionsText: {
    one: 'Choisissez une question et répondez-y.',
    other: 'Choisissez {count} questions différentes et répondez-y.',
  },
  questionLabel: 'Question {number}',
  questionPlaceholder: 'Choisissez une question',
  answerLabel: 'Réponse',
  activatedHeading: 'Votre compte est prêt',
  activatedSso: {
    named:
      'Désormais, saisissez votre adresse e-mail et continuez avec {name}. Vous n’avez pas besoin de mot de passe ici.',
    unnamed:
      'Désormais, saisissez votre adresse e-mail et continuez avec votre organisation. Vous n’avez pas besoin de mot de passe ici.',
  },
  activatedPassword: 'Désormais, connectez-vous avec votre adresse e-mail et votre mot de passe.',
  activatedSignedIn: 'Votre session est ouverte.',
  questions: {
    first_school: 'Quel était le nom de votre première école ?',
    first_pet: 'Quel était le nom de votre premier animal de compagnie ?',
    birth_city: 'Quelle est votre ville de naissance ?',
    first_job: 'Quel a été votre premier emploi ?',
    favourite_teacher: 'Quel enseignant ou quelle enseignante préfériez-vous ?',
    childhood_street: 'Dans quelle rue habitiez-vous dans votre enfance ?',
  },
  continue: 'Continuer',
  handoffHeading: {
    named: 'Redirection vers {name}…',
    unnamed: 'Redirection vers votre organisation…',
  },
  handoffText: 'Vous vous y connecterez, puis vous reviendrez sur cette page.',
  stalledText:
    'La page ne s’est pas ouverte. Votre application ou votre navigateur la bloque peut-être.',
  openAgain: 'Ouvrir à nouveau',
  copyLink: 'Copier le lien',
  copied: 'Copié.',
  cancel: 'Annuler',
  waitingHeading: {
    named: 'Connexion avec {name}',
    unnamed: 'Connexion avec votre organisation',
  },
  waitingText: 'Continuez dans la fenêtre qui s’est ouverte. Cette page vous attend.',
  continueHere: 'Continuer dans cette fenêtre',
  showWindow: 'Afficher la fenêtre',
  handedOverHeading: 'C’est fait. Vous pouvez fermer cette fenêtre.',
  returningHeading: 'Finalisation de la connexion…',
  framedHeading: 'Continuez dans une fenêtre séparée',
  framedText:
    'Cette page est affichée à l’intérieur d’un autre site. Pour protéger votre mot de passe, ne le saisissez que dans une fenêtre où l’adresse est visible.',
  openWindow: 'Ouvrir dans une nouvelle fenêtre',
  resendActivation: 'Demander un nouveau lien',
  ssoFailedHeading: {
    named: 'La connexion avec {name} a échoué',
    unnamed: 'La connexion a échoué',
  },
  tryAgain: 'Réessayer',
  signInAs: 'Se reconnecter en tant que {identifier}',
  temporaryPassword: 'J’ai un mot de passe temporaire',
  support: 'Contacter l’assistance',
  reference: 'Référence : {reference}',
  copyReference: 'Copier la référence',
  ambiguousHeading: 'Quel compte est le vôtre ?',
  lockedHeading: 'Trop de tentatives',
  lockedText: 'Vous pourrez réessayer {time}.',
  signedInHeading: 'Session ouverte en tant que {name}',
  problems: {
    identifier_missing:
      'Saisissez votre adresse e-mail, votre numéro de téléphone ou votre nom d’utilisateur.',
    identifier_invalid:
      'Vérifiez qu’il n’y a pas de faute de frappe. Le format attendu est du type name@example.com.',
    account_ambiguous:
      'Cette adresse e-mail correspond à plusieurs comptes. Saisissez plutôt votre numéro de téléphone ou votre nom d’utilisateur.',
    pin_not_digits: 'Un code PIN ne contient que des chiffres. Saisissez-le à nouveau.',
    invalid_credentials: 'Les informations saisies sont incorrectes. Vérifiez-les et réessayez.',
    sso_required:
      'Vous vous connectez par l’intermédiaire de votre organisation. Un mot de passe ne fonctionne pas ici.',
    temporary_password_expired:
      'Ce mot de passe temporaire n’est plus valable. Demandez-en un nouveau à votre service d’assistance.',
    rate_limited: 'Trop de tentatives. Patientez un instant, puis réessayez.',
    unavailable: 'La connexion est indisponible pour le moment. Réessayez dans un instant.',
    offline: 'Vous êtes hors ligne. Vérifiez votre connexion à Internet, puis réessayez.',
    timeout: 'La connexion a pris trop de temps. Réessayez.',
    password_policy: 'Choisissez un autre mot de passe.',
    pin_policy: 'Choisissez un autre code PIN.',
    answers_policy: 'Vérifiez vos questions et vos réponses.',
    activation_invalid: 'Ce lien d’activation n’est plus valable. Demandez-en un nouveau.',
    handoff_invalid: 'Cette connexion a déjà été utilisée ou a expiré. Connectez-vous à nouveau.',
    sso_failed:
      'La connexion par votre organisation a échoué. Réessayez ; si le problème persiste, signalez-le à votre service informatique.',
    sso_denied:
      'La connexion a été annulée, ou vous n’avez pas accès. Réessayez ou contactez votre service informatique.',
    sso_account_mismatch:
      'Le compte utilisé pour la connexion n’est pas le bon. Connectez-vous avec le compte que vous avez saisi ici.',
    sso_not_provisioned:
      'Votre compte n’est pas encore configuré ici. Demandez à votre service informatique de vous ajouter.',
    sso_unavailable:
      'La connexion par votre organisation est indisponible pour le moment. Réessayez plus tard ou demandez un mot de passe temporaire à l’assistance.',
    configuration: 'La connexion n’est pas configurée sur cette page. Contactez l’assistance.',
  },
  violations: {
    too_short: 'Celui-ci est trop court.',
    too_long: 'Celui-ci est trop long.',
    breached: 'Celui-ci figure dans des fuites de données.',
    contains_identifier: 'Il ne doit contenir ni votre nom ni votre adresse e-mail.',
    same_as_old: 'Il doit être différent du mot de passe temporaire.',
    not_digits: 'Il ne doit contenir que des chiffres.',
    duplicate_question: 'Chaque question doit être différente.',
    empty: 'Aucun champ ne doit rester vide.',
  },
};

addLanguage('fr', fr);
