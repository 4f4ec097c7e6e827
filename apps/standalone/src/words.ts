/** What the launcher says on the terminal, in the language of the machine. */
export interface LauncherWords {
  nodeTooOld(version: string): string;
  zoneWrong(offset: string): string;
  portTaken(port: number, variable: string): string;
  alreadyRunning(folder: string, pid: number): string;
  secretsMissing(file: string, folder: string): string;
  databaseUnreachable(folder: string, account: string): string;
  upToDate: string;
  building(what: string): string;
  waitingForBuild: string;
  built(what: string, seconds: string): string;
  failed(what: string, code: string): string;
  startingDatabase: string;
  migrating: string;
  seeding: string;
  starting: string;
  diedAndBack(what: string, how: string, ms: number): string;
  logTail(file: string): string;
  stopping: string;
  stopped: string;
  forced: string;
  ready: string;
  site: string;
  apiDocs: string;
  inbox: string;
  inboxNote: string;
  metrics: string;
  accounts: string;
  password: string;
  citizens: string;
  staff: string;
  data: string;
  logs: string;
  stopHint: string;
}

const en: LauncherWords = {
  nodeTooOld: (version) => `Node 24 or newer is needed; this is ${version}. Start with "npx pnpm start", which brings the right one.`,
  zoneWrong: (offset) => `This Node has outdated time zones: Africa/Casablanca on 2026-12-01 should be +00:00 and is ${offset}. Appointments would be printed at the wrong hour.`,
  portTaken: (port, variable) => `Port ${port} is taken. Free it, or choose another with ${variable}, for example: ${variable}=${port + 1} npx pnpm start`,
  alreadyRunning: (folder, pid) => `Another copy is running on ${folder} (process ${pid}). Stop it, or choose another folder with DATA_DIR.`,
  secretsMissing: (file, folder) => `${folder} holds a database, but its secrets are missing. Put ${file} back, or choose another folder with DATA_DIR.`,
  databaseUnreachable: (folder, account) =>
    `PostgreSQL does not run as root, and the account "${account}" may not enter ${folder}. ` +
    'Start as an ordinary user, or move the checkout to a folder everyone may enter (for example /opt or /srv), or set DATABASE_URL.',
  upToDate: 'Everything is built.',
  building: (what) => `Building ${what}…`,
  waitingForBuild: 'Another copy is building; waiting for it…',
  built: (what, seconds) => `Built ${what} in ${seconds} s.`,
  failed: (what, code) => `${what} failed (${code}).`,
  startingDatabase: 'Starting PostgreSQL…',
  migrating: 'Bringing the database up to date…',
  seeding: 'Filling the demonstration province…',
  starting: 'Starting the citizen window…',
  diedAndBack: (what, how, ms) => `${what} ended (${how}); started again after ${ms} ms.`,
  logTail: (file) => `Last lines of ${file}:`,
  stopping: 'Stopping…',
  stopped: 'Stopped. The data are kept.',
  forced: 'Stopped by force.',
  ready: 'Nafida is ready: the citizen window of the province of Berkane',
  site: 'Citizens and staff',
  apiDocs: 'API documentation',
  inbox: 'Demo inbox',
  inboxNote: 'every SMS and e-mail sent arrives there',
  metrics: 'Metrics',
  accounts: 'Demo accounts',
  password: 'password of all',
  citizens: 'citizens',
  staff: 'staff',
  data: 'Data',
  logs: 'Logs',
  stopHint: 'Ctrl-C stops everything; the data are kept.',
};

const fr: LauncherWords = {
  nodeTooOld: (version) => `Node 24 ou plus récent est nécessaire ; la version présente est ${version}. Démarrez avec « npx pnpm start », qui apporte la bonne.`,
  zoneWrong: (offset) => `Les fuseaux horaires de ce Node sont périmés : Africa/Casablanca au 2026-12-01 devrait être +00:00 et vaut ${offset}. Les rendez-vous seraient imprimés à une heure fausse.`,
  portTaken: (port, variable) => `Le port ${port} est occupé. Libérez-le ou choisissez-en un autre avec ${variable}, par exemple : ${variable}=${port + 1} npx pnpm start`,
  alreadyRunning: (folder, pid) => `Une autre copie fonctionne sur ${folder} (processus ${pid}). Arrêtez-la ou choisissez un autre dossier avec DATA_DIR.`,
  secretsMissing: (file, folder) => `${folder} contient une base de données, mais ses secrets manquent. Remettez ${file} en place ou choisissez un autre dossier avec DATA_DIR.`,
  databaseUnreachable: (folder, account) =>
    `PostgreSQL ne fonctionne pas sous root, et le compte « ${account} » ne peut pas entrer dans ${folder}. ` +
    'Démarrez avec un utilisateur ordinaire, déplacez le projet dans un dossier accessible à tous (par exemple /opt ou /srv) ou définissez DATABASE_URL.',
  upToDate: 'Tout est déjà construit.',
  building: (what) => `Construction : ${what}…`,
  waitingForBuild: 'Une autre copie est en construction ; attente…',
  built: (what, seconds) => `Construit : ${what} en ${seconds} s.`,
  failed: (what, code) => `Échec : ${what} (${code}).`,
  startingDatabase: 'Démarrage de PostgreSQL…',
  migrating: 'Mise à jour de la base de données…',
  seeding: 'Remplissage de la province de démonstration…',
  starting: 'Démarrage de la fenêtre du citoyen…',
  diedAndBack: (what, how, ms) => `${what} s'est arrêté (${how}) ; relancé après ${ms} ms.`,
  logTail: (file) => `Dernières lignes de ${file} :`,
  stopping: 'Arrêt en cours…',
  stopped: 'Arrêté. Les données sont conservées.',
  forced: 'Arrêt forcé.',
  ready: 'Nafida est prête : la fenêtre du citoyen de la province de Berkane',
  site: 'Citoyens et agents',
  apiDocs: 'Documentation de l’API',
  inbox: 'Boîte de démonstration',
  inboxNote: 'tous les SMS et e-mails envoyés y arrivent',
  metrics: 'Mesures',
  accounts: 'Comptes de démonstration',
  password: 'mot de passe commun',
  citizens: 'citoyens',
  staff: 'agents',
  data: 'Données',
  logs: 'Journaux',
  stopHint: 'Ctrl-C arrête tout ; les données sont conservées.',
};

const ar: LauncherWords = {
  nodeTooOld: (version) => `يلزم Node 24 أو أحدث؛ الإصدار الحالي هو ${version}. استعملوا الأمر "npx pnpm start" الذي يوفر الإصدار المناسب.`,
  zoneWrong: (offset) => `المناطق الزمنية في هذا الإصدار من Node متقادمة: توقيت Africa/Casablanca يوم 2026-12-01 يجب أن يكون +00:00 وهو هنا ${offset}، مما يؤدي إلى طبع المواعيد بساعة غير صحيحة.`,
  portTaken: (port, variable) => `المنفذ ${port} مستعمل. المرجو تحريره أو اختيار منفذ آخر بواسطة ${variable}، مثلا: ${variable}=${port + 1} npx pnpm start`,
  alreadyRunning: (folder, pid) => `نسخة أخرى تشتغل على المجلد ${folder} (العملية ${pid}). المرجو إيقافها أو اختيار مجلد آخر بواسطة DATA_DIR.`,
  secretsMissing: (file, folder) => `يحتوي المجلد ${folder} على قاعدة بيانات لكن مفاتيحها مفقودة. المرجو إرجاع ${file} أو اختيار مجلد آخر بواسطة DATA_DIR.`,
  databaseUnreachable: (folder, account) =>
    `لا تشتغل PostgreSQL بحساب root، ولا يمكن للحساب "${account}" ولوج المجلد ${folder}. ` +
    'المرجو التشغيل بمستعمل عادي، أو نقل المشروع إلى مجلد متاح للجميع (مثل /opt أو /srv)، أو تحديد DATABASE_URL.',
  upToDate: 'كل شيء جاهز ولا حاجة إلى البناء.',
  building: (what) => `جار البناء: ${what}…`,
  waitingForBuild: 'نسخة أخرى قيد البناء؛ جار الانتظار…',
  built: (what, seconds) => `تم البناء: ${what} في ${seconds} ثانية.`,
  failed: (what, code) => `تعذر إتمام: ${what} (${code}).`,
  startingDatabase: 'جار تشغيل PostgreSQL…',
  migrating: 'جار تحيين قاعدة البيانات…',
  seeding: 'جار إعداد إقليم العرض التجريبي…',
  starting: 'جار تشغيل نافذة المواطن…',
  diedAndBack: (what, how, ms) => `توقف ${what} (${how})؛ أعيد تشغيله بعد ${ms} ms.`,
  logTail: (file) => `آخر أسطر ${file}:`,
  stopping: 'جار الإيقاف…',
  stopped: 'تم الإيقاف مع الاحتفاظ بالبيانات.',
  forced: 'تم الإيقاف القسري.',
  ready: 'نافذة جاهزة: نافذة المواطن بإقليم بركان',
  site: 'المرتفقون والموظفون',
  apiDocs: 'وثائق واجهة البرمجة',
  inbox: 'صندوق الرسائل التجريبي',
  inboxNote: 'تصل إليه كل الرسائل النصية والإلكترونية',
  metrics: 'القياسات',
  accounts: 'حسابات العرض التجريبي',
  password: 'كلمة المرور المشتركة',
  citizens: 'المرتفقون',
  staff: 'الموظفون',
  data: 'البيانات',
  logs: 'السجلات',
  stopHint: 'يوقف Ctrl-C كل شيء مع الاحتفاظ بالبيانات.',
};

/** Chooses the launcher's language from the machine's locale; English where it is neither Arabic nor French. */
export function launcherWords(env: NodeJS.ProcessEnv): LauncherWords {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  if (locale.startsWith('ar')) return ar;
  return locale.startsWith('fr') ? fr : en;
}
