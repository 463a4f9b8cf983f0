// The words of other languages that people mix in or ask in: enough to find the guide, which is then told in English.

/** A beginning or a part of a folded foreign word, and the English words it stands for. */
const PARTS: readonly (readonly [part: RegExp, words: string])[] = [
  [/lizenz|licence|licenc|licenti/, "license"],
  [/rufnummer|telefonnummer|telefoonnummer|numero|numer[io]s?$/, "number"],
  [/durchwahl|nebenstelle|anschluss|interno|toestel/, "extension"],
  [/notfalladresse|notrufadresse|noodadres/, "emergency address"],
  [/notfall|notruf|urgence|emergenc[ei]a?|urgencia/, "emergency"],
  [/^(adress|direcc|enderec|indirizz|adres$)/, "address"],
  [
    /^(zuweis|zuordn|zuteil|vergeb|vergeb|weise|weist|attribu|assign|asign|atribu|asegna|toewijz|wijs|wijz|affect|donner|dar$|geben|gebe)/,
    "assign",
  ],
  [/zuweis|zuteil|zuordn/, "assign"],
  [
    /^(entfern|entzieh|wegnehm|loesch|lösch|losch|retir|enlev|supprim|quito|quitar|quita$|elimin|remov|revoc|verwijder|rimuov|togli|desasign|entzug)/,
    "remove",
  ],
  [/^(nimmt|nehme|nehmen)$/, "remove"],
  [/^(ander|aender|wechs|chang|cambi|alter|wijzig|umstell|modifi|mudar|trocar)/, "change"],
  [/^(ubertrag|uebertrag|transf|verschieb|umzieh|traspas|mover)/, "transfer"],
  [
    /^(mitarbeiter|benutzer|nutzer|utilisateur|usuario|utente|gebruiker|employe|funcionari|dipendent|medewerker|kolleg|collegue|salarie|personne)/,
    "",
  ],
  [
    /^(verlass|verlasst|ausscheid|austritt|kundig|gekundigt|gegangen|geht$|quitte|part$|depart|demission|deja|sale|despid|saiu|deixa|vertrek)/,
    "leaver",
  ],
  [
    /^(mehrere|viele|massen|gleichzeitig|plusieurs|masse|varios|varias|masiv|vari[eo]|piu|meerdere|masivamente|massa)/,
    "many bulk",
  ],
  [/sammel(import|zuweis)/, "bulk"],
  [/^(import|hochlad|importer|importar|importier|subir|charger|televers|carregar)/, "import"],
  [/^(datei|tabelle|fichier|archivo|arquivo|bestand|feuille|liste)$/, "csv"],
  [
    /^(fehlgeschlagen|fehlschlag|fehler|schlagt|echoue|echec|erreur|fall[ao]|errore|mislukt|falha|scheit)/,
    "error",
  ],
  [/^(acceptee?s?|accepte[esr]?|aceptad[oa]|aceita|accettat[oa]|angenommen)$/, "error"],
  [/^(funktioniert|fonctionne|funciona|klappt)$/, "error"],
  [/^(insuffisant|epuise|depasse)/, "notenough"],
  [/^(inutilis)/, "nolonger"],
  [/^(sieges?$|postes? libres?$)/, "license"],
  [/^(ajout)/, "assign"],
  [/^(etapes?$|marche$|procedure)/, "howto"],
  [/^(verifi)/, "verify"],
  [/^(aktiv|activ|ativ|attiv|freigeschalt|freischalt|actief)/, "active"],
  [
    /^(lange|dauert|dauer|combien|cuanto|quanto|temps|tiempo|tempo|hoelang|lang|wann|quand|cuando|quando)$/,
    "howlong",
  ],
  [/^(passiert|geschieht|devient|arrive|passe$|sucede|pasa$|pasara|acontece|succede|gebeurt)/, "whathappens"],
  [/^(bereits|schon|deja|ya|gia|ja$|reeds)$/, "already"],
  [/^(voraussetz|prerequis|requisit|vereist|voorwaarde|condition|exigenc)/, "prerequisite"],
  [/^(berechtig|rechte|rolle|droits|permis|autorisat)/, "permission"],
  [/^(gefunden|trouve|trouvee|encontrad|gevonden|trovat|introuvable|unauffindbar)/, "notfound"],
  [
    /^(genug|genugend|ausreichend|assez|suffisamment|suficient|abbastanza|genoeg|ausgegangen|aufgebraucht|verfugbar|disponible|disponibles|restant|disponiv|übrig|ubrig)/,
    "notenough",
  ],
  [/^telefonier/, "call"],
  [/^(vorlage|modele|plantilla|modelo)/, "template"],
  [/^(spalte|colonne|columna|coluna)/, "column"],
  [/^(telefon|telephone|telefono|telefone|telefoon)/, "phone"],
  [/^(standort|emplacement|sede$|ubicacion|locatie|sitio)/, "site"],
  [/^(tarif|forfait|tarifa|piano$|abonnement|gesprachstarif|calling)/, "plan"],
  [/^(anrufbeantworter|mailbox|messagerie|buzon|segreteria|correio)/, "voicemail"],
  [/^(weiterleit|rufumleit|umleit|renvoi|renvoyer|desvi|inoltr|doorschak)/, "forward"],
  [/^(portier|rufnummernmitnahme|portab|portar)/, "port"],
  [/^(tischtelefon|gerat|appareil|dispositivo|aparato)/, "deskphone"],
  [/^(warteschlange|file$|cola$|coda$|fila$|wachtrij)/, "queue"],
  [/^(hilfe|aide$|ayuda|ajuda|aiuto|hulp|kannst|peux|puedes|podes)/, "helpme"],
  [/^(kaufen|acheter|comprar|kopen|comprare)/, "buy"],
  [/^(datenschutz|confidentialit|privacid|protecao)/, "privacy"],
  [/^(kann$|konnen|peut|puis|puede|puedo|posso|kan$)/, "possible"],
  [/^(zweite|zweimal|doppelt|deux|dos$|deuxieme|segund|seconda|tweede)/, "second"],
  [/^(einrichten|configurer|configurar|instellen)/, "setup"],
  [/^(neue[rsnm]?|nouvel|nouveau|nouvelle|nuevo|novo)$/, "newcomer"],
];

/** Words that carry nothing in these languages. */
export const FOREIGN_STOPWORDS: ReadonlySet<string> = new Set(
  (
    "anzahl sagt meldet seit bien ete lui apres maintenant chez moi que personne utilisateur furs furm finde finden findet find sehe seht zeigt zeige zeigen klicke klick klicken druck drucke stelle stellt stell steht stehen muss mussen darf unser unsere unserer unseren unserem euer mein meine meinem meiner dein deine ihr ihre ihrem " +
    "mache machst macht mach machen gehe gehen lasst lassen nehme komme komm bekomm kommt kommen ins ans beim vom bzw sowie auch noch nur dann denn doch mal gerade eben etwa eigentlich uberhaupt dieser diese dieses diesem diesen welche welcher welches welchem welchen wohin woher wofur wozu weshalb wieso warum dafur dazu damit davon darauf dabei hier dort jetzt heute morgen gestern immer wieder ganz gar sehr viel selbst selber allein sonst nun also aber sondern obwohl wahrend damit sodass " +
    "knopf taste schaltflache menu menupunkt seite maske leute leuten frau herr azubi azubis lehrling praktikant praktikantin chef chefin kunde erledigt fertig getan gemacht sollen sollte sollten wollen will wollte mochte mochten konnte konnten wurde wurden habe hatte hatten ware waren gewesen binde einbinden brauchen neuem anderer hinterher danach zuerst anfangs bereit richtig falls ob " +
    "wie was wo wer wann ich du er sie es wir ihr mir mich uns der die das den dem des ein eine einen einem einer und oder fur mit von zu zum zur im ist sind war wird werden " +
    "man jemand jemandem jemanden nicht kein keine keinen beim nach aus auf bei bis wenn hat haben habe soll muss tun gibt gibts per einfach bitte seine ihre sein " +
    "comment que quoi qui ou quand je tu il elle nous vous ils un une le la les des du de d l et pour avec dans sur au aux est sont faire fait mon ma mes son sa ses ne pas plus a en se faut " +
    "como que quien donde yo el ella nosotros los las una uno unos del al y o para con por su sus en es son hace hacer faco fazer meu minha seu sua um uma uns os as e do da dos das no na nos nas apos depois receber ao " +
    "il lo gli dei della delle per con non come che cosa chi dove hoe wat wie waar ik jij hij zij een het van voor met op te naar"
  ).split(/\s+/),
);

const JAPANESE: readonly (readonly [RegExp, string])[] = [
  [/ライセンス|许可证|许可|라이선스/g, " license "],
  [/割り?当て|付与|分配|할당/g, " assign "],
  [/削除|解除|外す|删除|제거/g, " remove "],
  [/内線|分机|내선/g, " extension "],
  [/電話番号|番号|电话号码|전화번호/g, " number "],
  [/一括|批量|일괄/g, " bulk "],
  [/インポート|导入|가져오기/g, " import "],
  [/退職|离职|퇴사/g, " leaver "],
  [/方法|やり方|방법/g, " how to "],
];

/** Scripts without blanks between words: the few words known of them, set apart. */
export const spaced = (text: string): string =>
  JAPANESE.reduce((sofar, [pattern, word]) => sofar.replace(pattern, word), text);

const ANY = new RegExp(PARTS.map(([{ source }]) => source).join("|"));

/** The English words for a foreign one, or undefined when it isn't known here. */
export function fromForeign(word: string): readonly string[] | undefined {
  if (!ANY.test(word)) return undefined;
  for (const [part, words] of PARTS) if (part.test(word)) return words === "" ? [] : words.split(" ");
  return undefined;
}
