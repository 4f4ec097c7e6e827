/**
 * Words that open many a list of leaked passwords, and those a neighbour in Berkane would try first. They are compared
 * in lower case, with the digits and signs at both ends taken off and look-alike signs read as letters; so one word
 * here stands for its hundreds of variants (`Berkane2026!`, `p@ssw0rd123`).
 */
export const commonWords = new Set(
  `
  password passwort passwd passe motdepasse monmotdepasse mdp azerty azertyuiop azertyui azert qwerty qwertyuiop qwertz qwert
  qsdfghjklm qsdfgh wxcvbn asdfghjkl asdfgh asdf zxcvbnm zxcvbn poiuytreza aqwzsx azeqsd azeaze qazwsx qazwsxedc wsxedc
  admin administrator administrateur root toor user username login guest invite invité test testing tester demo default temp
  temporary temporaire changeme changezmoi letmein welcome bienvenue bonjour salut hello hi master secret private access
  service system server office computer ordinateur internet google facebook instagram youtube twitter whatsapp tiktok gmail
  yahoo hotmail outlook windows microsoft apple android samsung iphone nokia huawei oppo linux oracle database network wifi
  iloveyou jetaime jetadore tamere loveyou love lovely lover amour monamour moncoeur mavie hayati habibi habibti hbibi lhob
  princess princesse prince queen king reine roi angel ange angels babygirl baby bebe sunshine soleil moon lune star stars
  etoile flower fleur butterfly papillon rainbow chocolate chocolat cookie candy sugar honey cherry banana orange apple lemon
  football soccer baseball basketball hockey tennis foot ballon footballer champion champions real realmadrid barcelona barca
  fcbarcelone messi ronaldo cristiano neymar mbappe hakimi ziyech bounou juventus chelsea arsenal liverpool manchester psg
  raja rajacasablanca wydad wydadcasablanca rsb rsberkane renaissance renaissanceberkane nahda nahdaberkane atlas lions lionsatlas
  dragon dragons monkey tiger tigre lion wolf loup eagle aigle shadow phoenix falcon panther bear bull horse cheval cat chat dog
  chien rabbit lapin mouse bird fish shark snake spider batman superman spiderman ironman pokemon pikachu naruto goku starwars
  matrix freedom liberte peace paix heaven paradise paradis hunter killer ninja samurai warrior guerrier pirate ranger sniper
  michael jordan daniel thomas nicolas julien alexandre maxime antoine pierre marie camille sophie julie laura charlie jessica
  ashley amanda nicole andrea joshua matthew andrew robert george richard william david anthony justin hannah jennifer michelle
  mohamed mohammed mohammad muhammad mouhamed med ahmed ahmad hamid hassan hussein hussain houssam omar othmane osman ali amine
  amina aminatou karim karima youssef yousef yusuf younes yassine yassin yasmine yasmina fatima fatimazahra fatiha khadija khadidja
  aicha aisha meryem maryam mariam miriam salma sara sarah imane iman hind hanane houda huda nadia najat naima nora noura rachid
  rachida said saida samir samira sofia soufiane tarik tariq zakaria zineb zainab hicham hamza ilyas ismail ibrahim brahim idriss
  driss jamal jamila khalid latifa loubna malika mehdi mustapha mostafa mounir nabil omayma oumaima oussama rabia redouane reda rim
  allah allahakbar akbar bismillah bismilah alhamdulillah hamdoulah hamdulillah subhanallah mashallah machallah inchallah inshallah
  allahallah lailahaillallah muslim islam quran coran ramadan ramadhan rahman rahim salam salamalaykoum assalam salamo ummah mecca
  maroc morocco maghrib almaghrib marocain marocaine moroccan marruecos berkane barkane brkane abrkan aberkane berkan bercane oriental
  loriental ahfir saidia saïdia aklim cafemor madagh tafoghalt zegzel zegzal aintikhaldone fezouane moulouya beni benisnassen oujda
  nador taourirt jerada figuig driouch casablanca casa rabat fes fez marrakech marrakesh tanger tangier agadir meknes tetouan kenitra
  sale safi eljadida settat khouribga laayoune dakhla essaouira ouarzazate chefchaouen hoceima alhoceima errachidia taza sefrou ifrane
  province provinceberkane amala wilaya annexe mlhaqa moqaddem caid caidat commune mairie baladia mouqataa nafida nafidha nafidati
  nafidaberkane nafidademoberkane citoyen citoyens mowatin mouwatin chikaya chikayat guichet idara idarati watiqa passeport passport
  france algerie algeria tunisie tunisia egypte egypt espana spain espagne belgique belgium allemagne germany canada italia italie
  hollande holland holanda paris london londres madrid bruxelles dubai newyork america amerique usa turkey turquie istanbul palestine
  falastin gaza quds alquds family famille maman papa mama baba mother father mere pere mami papi sister brother soeur frere friend
  friends ami amis copain copine school ecole college lycee universite university student etudiant teacher professeur doctor docteur
  engineer money argent flouss dollar dirham gold silver diamond ferrari mercedes bmw audi porsche toyota renault dacia peugeot yamaha
  honda kawasaki harley mustang corvette camaro music musique guitar guitare rock metal rap pop dance danse party summer winter spring
  autumn ete hiver printemps automne monday friday sunday lundi vendredi dimanche january december janvier decembre happy lucky cool
  super good best great power energy force magic magique mystery trustno trustnoone whatever nothing something anything forever
  toujours always never jamais blink blahblah abcdef abcdefg abcdefgh abcabc abcd abc aaa aaaa qwe qweqwe asd asdasd zxc zxczxc xxx
  azer azerqsdf passpass passw pass word passcode passphrase password password password correcthorsebatterystaple correcthorse battery
  staple thequickbrownfox thequickbrownfoxjumps tobeornottobe iamthebest jesuislemeilleur ilovemyself ilovemymom ilovemyfamily
  ilovemorocco ilovemaroc jaimelemaroc vivalemaroc vivemaroc vivelemaroc dimaraja dimawydad dimamaghrib dimaberkane dimarsb
  allahwatanmalik allahalwatanalmalik mylove mylife myfamily mypassword mysecret yourpassword thispassword newpassword nouveaumotdepasse
  oldpassword userpassword adminpassword passwordadmin adminadmin rootroot testtest useruser loginlogin welcomeback letmeinplease
  opensesame sesame iftah iftahyasimsim marhaba marhaban ahlan sbah sabahalkhir shukran choukran mabrouk mabrook labas hamdollah
  كلمةالسر كلمةالمرور محمد احمد فاطمة الله بسمالله الحمدلله المغرب بركان مرحبا حبيبي حبيبتي ياسين يوسف خديجة سلام السلامعليكم
  `
    .split(/\s+/u)
    .filter(Boolean),
);

/** Rows of keys and of the alphabet that a hand runs along. */
export const keyRuns = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'azertyuiop', 'qsdfghjklm', 'wxcvbn', 'qwertyuiopasdfghjklzxcvbnm', 'azertyuiopqsdfghjklmwxcvbn', 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'];
