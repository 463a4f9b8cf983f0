// Under which names a column goes in real files: Zoom's own, HR systems', seven languages. Names match as a whole,
// folded; a private phone number or a manager's address doesn't match and is never used.
import { plainWords } from "./plain-words.ts";
import type { Field } from "./roster.ts";
import { namesTaking } from "./taking-away.ts";

/** A column name with case, accents, blanks, punctuation and marks such as "*" or "(required)" folded away. */
export function foldColumnName(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/^\s*\d+[.)]\s+/, "")
    .replace(
      /[([]\s*(required|optional|mandatory|erforderlich|pflichtfeld|obligatoire|requis|facultatif|obligatorio|obbligatorio|verplicht|必須|任意)\s*[)\]]/g,
      "",
    )
    .replace(/#/g, " number ")
    .replace(/\(e?s\)/g, "s")
    .replace(/[^\p{L}\p{N}()]+/gu, "");
}

/**
 * How surely a name means its field, the surest first: "New Extension" beside "Extension"; "Email", of which two in one
 * file are a contradiction; "Mail", which counts where no surer one is there; "User Principal Name", where nothing else is.
 */
export const STRENGTHS = ["wanted", "strong", "weak", "last"] as const;
type Strength = (typeof STRENGTHS)[number];
type Names = Readonly<Partial<Record<Strength, string>>>;

const NAMES: Readonly<Record<Field, Names>> = {
  email: {
    strong: `email|e-mail|email address|e-mail address|mail address|email id|mail id|mail ids|mailid|work email|work email address|business email
      |business email address|company email|corporate email|office email|official email|official email id|official mail|official mail id|office mail|office mail id|work mail|work mail id|company mail|company mail id
      |corporate mail|corporate mail id|primary email
      |primary work email|email primary work|email work|email (work)|employee email|staff email|user email|user email address
      |primary smtp address|smtp address|zoom email|zoom account email|zoom user email|work contact: work email
      |E-Mail-Adresse|Emailadresse|Mailadresse|E-Mail geschäftlich|E-Mail (geschäftlich)|E-Mail dienstlich|Geschäftliche E-Mail
      |Geschäftliche E-Mail-Adresse|Dienstliche E-Mail|Dienstliche E-Mail-Adresse|Firmen-E-Mail|Arbeits-E-Mail
      |adresse e-mail|adresse email|courriel|adresse courriel|adresse mail|adresse électronique|adresse de courriel|mél
      |adresse de messagerie|e-mail professionnel|email professionnel|adresse e-mail professionnelle|courriel professionnel
      |correo|correo electrónico|dirección de correo|dirección de correo electrónico|dirección de email|correo corporativo
      |correo de trabajo|correo electrónico corporativo|email corporativo|e-mail corporativo
      |indirizzo e-mail|indirizzo email|indirizzo mail|posta elettronica|indirizzo di posta elettronica|email aziendale|e-mail aziendale
      |mail aziendale|e-mailadres|e-mail adres|mailadres|zakelijk e-mailadres|e-mail werk|werk e-mail|zakelijke e-mail
      |correio eletrónico|correio eletrônico|endereço de e-mail|endereço de email|endereço eletrónico|endereço eletrônico
      |endereço de correio eletrónico|e-mail profissional|e-mail institucional|e-mail empresarial
      |メールアドレス|メール|Eメール|Eメールアドレス|電子メール|電子メールアドレス|会社メールアドレス|社用メールアドレス|勤務先メールアドレス
      |adres e-mail|e-postadress|e-post|sähköposti|邮箱|电子邮件|电子邮箱|電子郵件|이메일|이메일 주소|электронная почта
      |эл. почта|адрес электронной почты|электронна пошта|e-posta|e-posta adresi|e-mail cím|email cím|adresa de e-mail|adresa de email
      |e-mailová adresa|sähköpostiosoite|διεύθυνση email|ηλεκτρονικό ταχυδρομείο|דואל|כתובת אימייל|البريد الإلكتروني|อีเมล|địa chỉ email`,
    weak: "mail|emails|e-mails",
    last: "upn|user principal name",
  },
  license: {
    strong: `license|licence|licenses|licences|license name|license type|licence type|zoom license|zoom licence|zoom phone license
      |zoom phone licence|phone license|phone licence|package|packages|phone package|zoom phone package|zoom package|plan|plans
      |calling plan|calling plans|phone plan|zoom plan|zoom phone plan|zoom phone calling plan
      |Lizenz|Lizenzen|Lizenztyp|Lizenzart|Zoom-Lizenz|Zoom Phone-Lizenz|Telefonlizenz|Paket|Anrufplan|Telefonplan|Rufplan
      |Anruftarif|Gesprächsplan|Calling-Plan
      |type de licence|licence zoom|licence zoom phone|forfait d'appel|forfait d'appels|forfait téléphonique|plan d'appel
      |plan d'appels|forfait zoom
      |licencia|licencias|tipo de licencia|licencia de zoom|licencia zoom|licencia zoom phone|licencia de zoom phone|paquete
      |plan de llamadas|plan de llamada|plan telefónico
      |licenza|licenze|tipo di licenza|tipo licenza|licenza zoom|licenza zoom phone|pacchetto|piano chiamate|piano di chiamata
      |piano di chiamate|piano tariffario
      |licentie|licenties|licentietype|type licentie|zoom-licentie|zoom phone-licentie|pakket|belplan|belabonnement|belbundel
      |licença|licenças|tipo de licença|licença zoom|licença do zoom|licença zoom phone|pacote|plano de chamadas|plano de chamada
      |ライセンス|ライセンス名|ライセンス種別|ライセンスタイプ|Zoomライセンス|Zoom Phoneライセンス|パッケージ|プラン|通話プラン|コールプラン
      |コーリングプラン|料金プラン|契約プラン|licencja|licens|lisens|lisenssi|许可证|授权|授權|라이선스|라이센스|лицензия|ліцензія|lisans|licenc
      |licență|άδεια|רישיון|الترخيص|ใบอนุญาต`,
    weak: `Tarif|forfait|formule|abonnement|piano|plano`,
  },
  firstName: {
    strong: `first name|first|firstname|given name|forename|Vorname|Vornamen|prénom|prénoms|primer nombre|nombre de pila|voornaam
      |primeiro nome|nome próprio|名|ファーストネーム|名(ファーストネーム)|imię|jméno|meno|förnamn|fornavn|etunimi|keresztnév|prenume|имя|ім'я|ad|adı`,
    weak: `preferred first name|preferred name|legal first name|preferred or chosen first name|fname|givenname|Rufname|nombre|nombres|nome
      |roepnaam|名前(名)`,
  },
  lastName: {
    strong: `last name|last|lastname|surname|family name|Nachname|Familienname|nom de famille|apellido|apellidos|primer apellido|cognome
      |achternaam|familienaam|sobrenome|apelido|último nome|姓|苗字|名字|ラストネーム|姓(ラストネーム)|nazwisko|příjmení|priezvisko|efternamn|efternavn|etternavn
      |sukunimi|vezetéknév|nume|soyad|soyadı|фамилия|прізвище`,
    weak: "preferred last name|legal last name|preferred or chosen last name|lname|nom|Zuname",
  },
  fullName: {
    strong: `name|full name|display name|employee name|employee|user name displayed|Vollständiger Name|Anzeigename|Mitarbeiter
      |Mitarbeitername|nom complet|nom et prénom|nombre completo|nombre y apellidos|nome completo|nome e cognome|volledige naam|naam
      |weergavenaam|nome de exibição|氏名|名前|お名前|フルネーム|表示名|worker|worker name|legal name|姓名|이름
      |imię i nazwisko|nazwisko i imię|celé jméno|ad soyad|фио|ф. и. о.`,
  },
  extension: {
    strong: `extension number|extension|ext|ext no|ext number|extn|extension no|ext num|phone extension|zoom extension|zoom phone extension
      |zoom phone ext|zoom phone ext number|zoom phone extension number|work ext|work extension|office ext|office extension|work phone extension
      |work phone ext|office phone extension|office phone ext|business phone extension|internal extension
      |Durchwahl|Durchwahlnummer|Nebenstelle|Nebenstellennummer|Nebenstellen-Nr|DW|numéro de poste|poste téléphonique|n° de poste|n° poste|numéro de poste interne
      |numéro d'extension|extensión|número de extensión|núm. de extensión|numero interno|estensione|numero di estensione
      |numero di interno|toestel|toestelnummer|extensie|extensienummer|intern nummer|ramal|número do ramal|extensão|número de extensão
      |número da extensão|内線|内線番号|numer wewnętrzny|nr wewnętrzny|nr wewn|tel wewnętrzny|tel wewn|anknytning|anknytningsnummer|lokalnummer|internnummer|alanumero
      |mellék|klapka|linka|dahili|dahili numara|dahili numarası|добавочный|добавочный номер|внутренний номер|внутрішній номер
      |分机|分机号|分机号码|分機|分機號碼|내선|내선번호|내선 번호|εσωτερικό|שלוחה|التحويلة`,
    weak: "short number|Kurzwahl|interno",
  },
  number: {
    strong: `phone number|phone numbers|direct number|direct phone number|direct dial|direct dial number|direct line|did
      |ddi|did number|ddi number|zoom phone number|zoom number|assigned number|assigned phone number
      |Telefonnummer|Telefon-Nr|Rufnummer|Direktwahl|Durchwahlrufnummer|Zoom-Rufnummer|numéro de téléphone|numéro direct|ligne directe
      |sda|número de teléfono|número telefónico|número directo|numero di telefono|numero telefonico|numero diretto|telefoonnummer
      |doorkiesnummer|direct nummer|número de telefone|número direto|número direto de telefone|電話番号|直通番号|直通電話番号`,
    weak: "numbers|assigned numbers",
  },
  siteCode: {
    strong: `site code|site id code|Standortcode|Site-Code|code du site|code de site|código de sitio|código del sitio|codice sito
      |codice del sito|sitecode|locatiecode|código do site|código do local|サイトコード|拠点コード`,
  },
  siteName: {
    strong: `site name|site|zoom site|zoom phone site|phone site|Standortname|nom du site|nom de site|nombre del sitio|nombre de sitio|sitio|nome del sito
      |nome sito|sito|sitenaam|locatienaam|nome do site|nome do local|サイト名|サイト|拠点名`,
  },
};

const FIELDS = Object.keys(NAMES) as readonly Field[]; // Object.keys forgets which keys a record has.

const lookup = new Map<string, { readonly field: Field; readonly strength: Strength }>();
for (const field of FIELDS)
  for (const strength of STRENGTHS.toReversed())
    for (const name of (NAMES[field][strength] ?? "").split("|").map(foldColumnName))
      if (name !== "") lookup.set(name, { field, strength });

const WANTED =
  /(?<!\p{L})(?:new|target|requested|desired|wanted|future|preferred|to assign|to be assigned|to give|neue[rs]?|gewunschte[rs]?|nouveau|nouvelle|nuev[oa]|nuov[oa]|nieuwe?|nov[oa])(?!\p{L})|新(?:しい|規)?/u;

/** Which field a column of this name is, if it is one. */
export function fieldNamed(name: string): { readonly field: Field; readonly strength: Strength } | undefined {
  const known = lookup.get(foldColumnName(name));
  if (known) return known;
  // What somebody has and what they are to get often stand side by side. A new address is nobody's to find them by.
  const said = words(name.replace(/\([^()]*\)/g, " ")).join(" ");
  if (!WANTED.test(said)) return undefined;
  const plain = foldColumnName(said.replace(WANTED, " "));
  const rest = plain === "number" ? lookup.get("phonenumber") : lookup.get(plain);
  return rest?.strength === "strong" && OF_THE_PHONE.has(rest.field)
    ? { field: rest.field, strength: "wanted" }
    : undefined;
}

const OF_THE_PHONE: ReadonlySet<Field> = new Set(["license", "extension", "number", "siteCode", "siteName"]);

const words = (name: string): readonly string[] =>
  plainWords(name)
    .replace(/(?<!\p{L})e (mail|post)/gu, "e$1")
    .replace(/correi?o electronico|correio eletr[oô]nico|posta elettronica/g, "email")
    .split(/[^\p{L}\p{N}]+/u);
/** An address, whatever stands beside it; "mail" alone is one only beside what is said of addresses ("Mail Stop" isn't). */
const ADDRESS_WORDS = new Set(
  `email emails emailid emailadresse emailadres mailadresse mailadres correo correio courriel epost eposta mailowy`.split(
    /\s+/,
  ),
);
const MAIL_OF_WORK =
  /^(?:|mail|id|ids|address|adresse?|official|work|office|company|corporate|business|org|organi[sz]ation|employee|staff|user|zoom|professional|primary|the|of|dienst\w*|geschaftlich\w*|firma|arbeit|werk|zakelijk\w*|professionn?el\w*|pro|aziendale|lavoro|sluzbow\w*|pracovn\w*|firemn\w*)$/u;
const namesAddress = (said: readonly string[]): boolean =>
  said.some((word) => ADDRESS_WORDS.has(word)) ||
  (said.length > 1 && said.includes("mail") && said.every((word) => MAIL_OF_WORK.test(word)));

const NOT_THE_WORK_ADDRESS = new Set(
  `personal private privat private home manager managers supervisor boss lead secondary alternate alternative alt backup recovery old
  previous former emergency parent invoice billing sent status verified opt notification notifications owner approver requester contact
  assistant hr reports reporting replaces replacing replaced replacement delegate deputy mentor buddy sponsor referee successor predecessor
  partner spouse family friend client customer vendor supplier agency recruiter signature footer template newsletter marketing
  list lists count type provider quota format language alias aliases cc bcc from sender reply forward forwarding bounce prive privee perso personnel personnelle personale privata privado privada particulier pessoal vorgesetzter vorgesetzte
  vorgesetzten chef leiter fuhrungskraft responsable jefe capo responsabile leidinggevende gestor domain subject body date group team by additional other others otra otro altra altro altri autre autres weitere zweite postal voz voicemail
  submitter submitted creator prywatny prywatna prywatne osobisty soukromy soukroma osobni sukromny sukromna privatni maganemail magan szemelyes
  sahsi kisisel ozel privato privatna domov domu domicile domicilio casa thuis hjemme hjem hem hemma alterno alterna alternativo alternativa
  particular residencial secundario secundaria secondario secondaria personligt personlig privee yksityinen personalni osobna osobny личный личная личное личная
  приватна приватный домашний особиста резервный vedouci vedouciho manazer manazera prelozonego przelozony przelozonego kierownik kierownika yonetici
  руководителя руководитель менеджера superieur superviseur coordinador gerente direttore nadrizeny nadrizeneho`.split(
    /\s+/,
  ),
);
const NOT_WHAT_THEY_GET = new Set(
  `current currently has existing assigned old previous former driver drivers driving car vehicle forklift plate number no key date expiry expires count cost
  price status start expired revoked meeting meetings webinar webinars room rooms event events end professional software microsoft office adobe m365 o365 salesforce aktuell aktuelle aktuell bisherige actuelle
  actual attuale huidige atual id`.split(/\s+/),
);
const LICENSE_WORDS = new Set(
  "license licence licenses licences lizenz licencia licenza licentie licenca".split(" "),
);

const namesAnother = (said: readonly string[]): boolean =>
  said.some((word) => NOT_THE_WORK_ADDRESS.has(word));

/** Whether a column of this name can't be the address of the person's account: private, or somebody else's. */
export const namesAnotherAddress = (name: string): boolean =>
  namesAnother(words(name)) ||
  /個人|私用|自宅|个人|私人|備用|备用|予備|緊急|개인|상사|매니저|上司|上長|主管|经理|經理/u.test(
    name.normalize("NFC"),
  );

/** In scripts that part no words: the company's address, and nothing else. */
const EAST_ASIAN_WORK_ADDRESS =
  /^(?:公司|工作|企业|企業|办公|辦公|单位|單位|会社|會社|社用|社内|業務用?|勤務先|仕事用?|회사|업무용?|사내|직장)\s*の?(?:电子|電子|e-?)?(?:邮箱|郵箱|邮件|郵件|信箱|이메일|메일|メール)\s*(?:地址|주소|アドレス)?$/iu;

const EXTENSION_WORDS = /^(?:extension|ext|extn)$/u;
/** What may stand beside them: any other word can make it the extension somebody has, or an old one. */
const OF_THE_EXTENSION =
  /^(?:|extension|ext|extn|work|office|business|company|phones?|telephone|tel|internal|int|zoom|number|no|num|nr|custom|field|if|any|known|available|leave|it|blank|empty|for|auto|automatic|assign|optional|the|digits?|\d+)$/u;

/** A longer name that still says only one thing: "Official E-mail of employee". Used when no known name is there, and told. */
export function fieldSuspected(name: string): "email" | "license" | "extension" | undefined {
  const said = words(name);
  if (namesAddress(said) && !namesAnother(said)) return "email";
  if (EAST_ASIAN_WORK_ADDRESS.test(name.normalize("NFKC"))) return "email";
  if (said.some((word) => EXTENSION_WORDS.test(word)) && said.every((word) => OF_THE_EXTENSION.test(word)))
    return "extension";
  if (
    said.some((word) => LICENSE_WORDS.has(word)) &&
    !said.some((word) => NOT_WHAT_THEY_GET.has(word)) &&
    !namesTaking(name)
  )
    return "license";
  return undefined;
}

/** "New hire email": beside a plain "Email Address", as forms have it, that one is of whoever filled the form in. */
export function namesNewPerson(name: string): boolean {
  const said = words(name);
  return (
    fieldSuspected(name) === "email" &&
    said.some((word) =>
      /^(?:hire|hires|starter|joiner|newcomer|colleague|employee|candidate|who|whom|whose|needs|mitarbeiter\w*|kollege\w*|kollegin|wer|wem|wessen|qui|quien)$/.test(
        word,
      ),
    )
  );
}

/** How each field is called in what we say and write: Zoom's own column names. */
export const COLUMN_TITLES: Readonly<Record<Field, string>> = {
  email: "Email",
  license: "License",
  firstName: "First Name",
  lastName: "Last Name",
  fullName: "Name",
  extension: "Extension Number",
  number: "Phone Number",
  siteCode: "Site Code",
  siteName: "Site Name",
};
