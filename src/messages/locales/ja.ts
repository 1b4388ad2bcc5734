import { addLanguage } from '../add-language.ts';
import type { Messages } from '../messages.ts';

/** Japanese. */
export const ja: Messages = {
  identifyHeading: 'ログイン',
  identifierLabel: { email: 'メールアドレス', phone: '電話番号', username: 'ユーザー名' },
  alternatives: '{0}、{1}または{2}',
  extensionLabel: '内線番号（任意）',
  remember: 'アカウントをこのデバイスに保存する',
  next: '次へ',
  checking: '確認しています…',
  guest: 'ゲストとして参加',
  account: 'アカウント',
  change: '変更',
  chooseHeading: 'ログイン方法を選択してください',
  useSso: {
    named: '{name}で続ける',
    unnamed: '所属組織のアカウントで続ける',
  },
  usePassword: 'パスワードを使用',
  usePin: 'PINを使用',
  passwordHeading: 'パスワードを入力',
  passwordLabel: 'パスワード',
  pinHeading: 'PINを入力',
  pinLabel: 'PIN',
  showPassword: 'パスワードを表示',
  showPin: 'PINを表示',
  showAnswer: '答えを表示',
  capsLock: 'Caps Lockがオンになっています。',
  forgot: 'パスワードをお忘れの場合',
  forgotSent:
    'このアカウントにパスワードが設定されている場合は、新しいパスワードの設定方法をお知らせするメッセージをお送りします。',
  signIn: 'ログイン',
  signingIn: 'ログインしています…',
  changeHeading: '新しいパスワードを設定',
  changeText: '仮パスワードでログインしました。続けるには、ご自身のパスワードを設定してください。',
  newPasswordLabel: '新しいパスワード',
  rules: {
    digits: { other: '{min}～{max}桁の数字を入力してください。' },
    exactDigits: { other: '{count}桁の数字を入力してください。' },
    characters: { other: '{count}文字以上で入力してください。' },
    exactCharacters: { other: '{count}文字で入力してください。' },
  },
  save: '保存してログイン',
  activateHeading: 'アカウントの設定',
  activatePinText: 'PINを設定してください。電話機やアプリで使用します。',
  newPinLabel: '新しいPIN',
  activateQuestionsText: { other: '重複しないように質問を{count}個選び、答えを入力してください。' },
  questionLabel: '質問{number}',
  questionPlaceholder: '質問を選択',
  answerLabel: '答え',
  activatedHeading: 'アカウントの準備ができました',
  activatedSso: {
    named:
      '今後は、メールアドレスを入力し、{name}で続けてください。ここではパスワードは必要ありません。',
    unnamed:
      '今後は、メールアドレスを入力し、所属組織のアカウントで続けてください。ここではパスワードは必要ありません。',
  },
  activatedPassword: '今後は、メールアドレスとパスワードでログインしてください。',
  activatedSignedIn: 'ログインしました。',
  questions: {
    first_school: '最初に通った学校の名前は何ですか？',
    first_pet: '最初に飼ったペットの名前は何ですか？',
    birth_city: '生まれた市区町村はどこですか？',
    first_job: '最初に就いた仕事は何ですか？',
    favourite_teacher: '一番好きだった先生の名前は何ですか？',
    childhood_street: '子どもの頃に住んでいた通りの名前は何ですか？',
  },
  continue: '続ける',
  handoffHeading: {
    named: '{name}に移動しています…',
    unnamed: '所属組織のページに移動しています…',
  },
  handoffText: '移動先でログインすると、このページに戻ります。',
  stalledText:
    'ページが開きませんでした。アプリまたはブラウザーによってブロックされている可能性があります。',
  openAgain: 'もう一度開く',
  copyLink: 'リンクをコピー',
  copied: 'コピーしました。',
  cancel: 'キャンセル',
  waitingHeading: {
    named: '{name}でログイン',
    unnamed: '所属組織のアカウントでログイン',
  },
  waitingText: '開いたウィンドウで操作を続けてください。このページは閉じずにお待ちください。',
  continueHere: 'このウィンドウで続ける',
  showWindow: 'ウィンドウを表示',
  handedOverHeading: '完了しました。このウィンドウは閉じてもかまいません。',
  returningHeading: 'ログインを完了しています…',
  framedHeading: '別のウィンドウで続ける',
  framedText:
    'このページは別のサイトの中に表示されています。パスワードを安全に保つため、アドレスを確認できるウィンドウでのみ入力してください。',
  openWindow: '新しいウィンドウで開く',
  resendActivation: '新しいリンクをリクエスト',
  ssoFailedHeading: {
    named: '{name}でログインできませんでした',
    unnamed: 'ログインできませんでした',
  },
  tryAgain: 'もう一度試す',
  signInAs: '{identifier}でログインし直す',
  temporaryPassword: '仮パスワードでログイン',
  support: 'サポートに問い合わせる',
  reference: '参照番号：{reference}',
  copyReference: '参照番号をコピー',
  ambiguousHeading: 'どのアカウントをお使いですか？',
  lockedHeading: '試行回数が多すぎます',
  lockedText: '{time}にもう一度お試しいただけます。',
  signedInHeading: '{name}としてログイン中',
  problems: {
    identifier_missing: 'メールアドレス、電話番号、またはユーザー名を入力してください。',
    identifier_invalid:
      '入力に間違いがないか確認してください。name@example.comのような形式で入力します。',
    account_ambiguous:
      'このメールアドレスは複数のアカウントで使用されています。代わりに電話番号またはユーザー名を入力してください。',
    pin_not_digits: 'PINは数字のみです。もう一度入力してください。',
    invalid_credentials: '入力内容が一致しません。確認して、もう一度お試しください。',
    sso_required:
      '所属組織のアカウントでログインしてください。ここではパスワードは使用できません。',
    temporary_password_expired:
      'この仮パスワードは無効になりました。サポートに新しい仮パスワードを依頼してください。',
    rate_limited: '試行回数が多すぎます。しばらく待ってから、もう一度お試しください。',
    unavailable: '現在ログインできません。しばらくしてから、もう一度お試しください。',
    offline: 'オフラインです。接続を確認して、もう一度お試しください。',
    timeout: 'ログインに時間がかかりすぎました。もう一度お試しください。',
    password_policy: '別のパスワードを設定してください。',
    pin_policy: '別のPINを設定してください。',
    answers_policy: '質問と答えを確認してください。',
    activation_invalid:
      'このアカウント設定用リンクは無効になりました。新しいリンクをリクエストしてください。',
    handoff_invalid:
      'このログイン手続きはすでに使用されたか、有効期限が切れています。もう一度ログインしてください。',
    sso_failed:
      '所属組織のアカウントでログインできませんでした。もう一度お試しください。解決しない場合は、管理者にお知らせください。',
    sso_denied:
      'ログインがキャンセルされたか、アクセス権がありません。もう一度試すか、管理者にお問い合わせください。',
    sso_account_mismatch:
      '別のアカウントでログインしています。ここで入力したアカウントでログインしてください。',
    sso_not_provisioned:
      'お使いのアカウントは、まだここでは設定されていません。追加するよう管理者に依頼してください。',
    sso_unavailable:
      '現在、所属組織のアカウントではログインできません。後でもう一度試すか、サポートに仮パスワードを依頼してください。',
    configuration: 'このページにはログインが設定されていません。サポートにお問い合わせください。',
  },
  violations: {
    too_short: '短すぎます。',
    too_long: '長すぎます。',
    breached: '過去に漏えいしたデータに含まれています。',
    contains_identifier: '名前やメールアドレスを含めることはできません。',
    same_as_old: '仮パスワードとは異なるものにしてください。',
    not_digits: '使用できるのは数字のみです。',
    duplicate_question: '同じ質問は一度しか選べません。',
    empty: 'すべての項目を入力してください。',
  },
};

addLanguage('ja', ja);
