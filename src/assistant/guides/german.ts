// German is asked often enough to be read word by word wherever it turns up. None of these beginnings and endings is
// found in an English word of the guides.

/** A part of a folded German word (ä is a or ae), and the English words it stands for. */
const GERMAN: readonly (readonly [part: RegExp, words: string])[] = [
  [/^lizenz/, "license"],
  [/^(interne?n?|kurze?)(ruf)?nummer/, "extension"],
  [/^(durchwahl|nebenstelle|kurzwahl)/, "extension"],
  [/nummer(n)?$/, "number"],
  [/^(notfall|notruf)\w*adress/, "emergency address"],
  [/^(notfall|notruf|feuerwehr|rettung|krankenwagen|notarzt|polizei|ersthelfer|sanitater)/, "emergency"],
  [/^(adresse|anschrift)/, "address"],
  [
    /^(zuweis|zugewies|zuordn|zugeordn|zuteil|zugeteil|vergeb|vergab|vergib|weise$|weist$|gebe$|geben$|bekomm|erteil|ausgeb|ausgeteil|aushandig|verteil|erhalt$|zuzuweis|zuzuteil|kriegt|kriegen)/,
    "assign",
  ],
  [
    /^(einricht|eingericht|einzuricht|anleg|angeleg|hinzufug|hinzugefug|hinzuzufug|erstell|eintrag|eingetrag|hinterleg)/,
    "setup",
  ],
  [/^(freischalt|freigeschalt|freizuschalt)/, "assign"],
  [/^(aktivier|wirksam|nutzbar|einsatzbereit)/, "active"],
  [
    /^(entfern|entzieh|entzog|entzug|wegnehm|weggenomm|wegzunehm|nehme$|nehmen$|nimmt$|nimm$|loswerd|zuruckhol|zuruckgeb|zuruckzieh|zuruckgenomm|zurucknehm|abschalt|abgeschalt|ausschalt|deaktivier|widerruf|abbestell|wegfall|losen$|freimach|freigeb)/,
    "remove",
  ],
  [/^(losch|geloscht|loesch|geloesch)/, "delete"],
  [
    /^(kundig|gekundigt|gekuendigt|kuendig|austritt|ausscheid|ausgeschied|ausgetret|scheidet|verlass|weggang|ehemalig|rente$|ruhestand|weggeh)/,
    "leaver",
  ],
  [/^nachfolg/, "successor"],
  [/^(mehrere|viele|massen|gleichzeitig|zusammen$|alle$|allen$|zugleich)/, "many together"],
  [/^(zehn|zwanzig|funfzig|hundert)$/, "many"],
  [/^(datei|excelliste|excel-?datei|liste|tabelle)/, "csv"],
  [/^(hochlad|hochgelad|importier|einlesen|einspiel|hochzulad)/, "import"],
  [/^(spalte)/, "column"],
  [/^(zeile)/, "row"],
  [/^ki$/, "model"],
  [/^namen?$/, "name"],
  [/^(einmalig|einzeln)/, "one"],
  [/^(handy)/, "smartphone"],
  [/^(schreib)/, "message"],
  [/^zwei$/, "second"],
  [/^(felder?$|pflichtfeld)/, "column"],
  [/^pflicht/, "necessary"],
  [/^(kontingent)/, "license"],
  [/^(obergrenze|hochstgrenze|hochstzahl)/, "limit"],
  [/^bedingung/, "prerequisite"],
  [/^(aufgabe)/, "helpme"],
  [/^(lizenziert|lizensiert)/, "license"],
  [/^anleitung/, "howto"],
  [/^vorlage/, "template"],
  [/^(sitz)?platze?n?$/, "license"],
  [/^schritte?n?$/, "howto"],
  [/^(losen?|gelost)$/, "remove"],
  [/^(warten?|wartet|wartezeit\w*|geduld\w*)$/, "howlong"],
  [/^(erschein|anzuzeig)/, "show"],
  [/^rollen?$/, "role"],
  [/^feierabend/, "hours"],
  [/^hor(t|en)$/, "hear"],
  [/^(vorschau|voransicht)/, "preview"],
  [
    /^(fehler|fehlgeschlag|fehlschlag|scheiter|gescheitert|ablehn|abgelehn|verweiger|stimmt$|falsch)/,
    "error",
  ],
  [/^(fehlt|fehlen|fehlend)/, "missing"],
  [/^(unbekannt|unauffindbar|gefunden|findet)/, "notfound"],
  [/^(aufgebraucht|ausgegangen|erschopft|vergriffen|belegt|ausreich|genug$|reichen$)/, "notenough"],
  [/^(nachkauf|kauf(e|en|t)$|gekauft|bestell|zukauf|dazukauf|erwerb)/, "buy"],
  [/^(mehr$|weitere|zusatzlich)/, "more"],
  [/^(bereits|schon)$/, "already"],
  [/^(doppel|zweite|zweimal|nochmal|erneut)/, "second"],
  [/^(dauer|wann$|sofort|schnell$|minuten$|stunden$)/, "howlong"],
  [/^(tarif|gesprachspaket)/, "plan"],
  [
    /^(wechsel|ander[nst]$|andere?n?$|geandert|umstell|umgestellt|tausch|getauscht|anpass|korrigier|aender|aktualisier)/,
    "change",
  ],
  [
    /^(ubertrag|uebertrag|weitergeb|weitergereich|ubergeb|uebergeb|ubernehm|uebernehm|ubernimm|umzieh|umzug|umzieht|verschieb)/,
    "transfer",
  ],
  [/^(standort|niederlassung|filiale|zweigstelle)/, "site"],
  [/^(buro|bueros?$)/, "office"],
  [/^(anrufer)/, "caller"],
  [/^(anruf|angerufen|telefonier|klingel)/, "call"],
  [/^(tischtelefon|tischgerat|endgerat|gerat$|gerate)/, "deskphone"],
  [/^(gemeinschaft|empfang$)/, "commonarea"],
  [/^(telefon|anschluss)/, "phone"],
  [/^(umleit|umzuleit|weiterleit|weitergeleit|rufumleit)/, "forward"],
  [/^(warteschlange)/, "queue"],
  [/^(mitglied)/, "member"],
  [/^(sprachnachricht|anrufbeantworter|sprachbox)/, "voicemail"],
  [/^(vergessen|vergass)/, "forgotten"],
  [/^(adminrecht|administratorrecht|berechtig|rechte$|rollen?$|befug|erlaub|darf$|durfen)/, "permission"],
  [/^(voraussetz|vorbedingung|vorher$|vorab$|bevor$|vorbereit|zuvor)/, "prerequisite"],
  [/^(speicher|gespeichert|aufbewahr|protokoll|festgehalten)/, "kept"],
  [/^(daten$|informationen$|angaben$)/, "data"],
  [/^datenschutz/, "privacy"],
  [/^(sieht|sehen|siehst|mitles|sichtbar|einsehen)/, "see"],
  [/^(befehl|kommando)/, "command"],
  [/^anbieter/, "carrier"],
  [/^(vertrag)/, "contract"],
  [/^(mitnehm|mitgenomm|portier|rufnummernmitnahme|mitzunehm)/, "port"],
  [/^ausland/, "international"],
  [/^(zusatzpaket|zusatzoption|zusatz$)/, "addon"],
  [/^unterschied/, "difference"],
  [/^(angezeigt|anzeige|anzeigen$)/, "show"],
  [/^firmenname/, "callerid name"],
  [/^automatisch/, "automatic"],
  [/^(zuhause|homeoffice|heimarbeit)/, "remote"],
  [/^(offnungszeit|geschaftszeit)/, "hours"],
  [/^(ruckgangig|rueckgangig|zurucksetz)/, "undo"],
  [/^(behalt|bleib)/, "keep"],
  [/^(passier|geschieht|geschehen)/, "whathappens"],
  [/^(ausstehend|eingeladen|einladung)/, "pending"],
  [/^(unterbrech)/, "gap"],
  [/^(benotig|brauch|notig|notwendig|erforderlich)/, "necessary"],
];

/** What stands in the middle or at the end of a long German word, which says two things at once. */
const COMPOUNDS: readonly (readonly [part: RegExp, word: string])[] = [
  [/lizenz/, "license"],
  [/(ruf|telefon)nummer/, "number"],
  [/tarif/, "plan"],
  [/import|upload/, "import"],
  [/datei|liste|tabelle|excel/, "csv"],
  [/vorschau/, "preview"],
  [/wechsel/, "change"],
  [/umleitung|weiterleitung/, "forward"],
  [/vergabe|zuweisung|zuteilung/, "assign"],
  [/berechtigung/, "permission"],
  [/fehler/, "error"],
  [/(entzug|entfernung)$/, "remove"],
  [/warteschlange/, "queue"],
  [/mailbox/, "voicemail"],
  [/pin$/, "pin"],
  [/vorlage/, "template"],
  [/spalte/, "column"],
];
const LONG = 10;

// Nearly every word asked about is English: one look tells.
const ANY = new RegExp(GERMAN.map(([{ source }]) => source).join("|"));

/** The English words for a folded German word; undefined when it isn't one of these. */
export function fromGerman(word: string): readonly string[] | undefined {
  const parts = word.length < LONG ? [] : COMPOUNDS.filter(([part]) => part.test(word)).map(([, one]) => one);
  if (parts.length > 1) return parts;
  if (!ANY.test(word)) return undefined;
  for (const [part, words] of GERMAN) if (part.test(word)) return words.split(" ");
  return undefined;
}
