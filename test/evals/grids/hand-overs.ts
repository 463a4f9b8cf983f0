// From one person to another, in the orders that German, French and English put it: whoever is named first, whoever's it
// is gives. Each frame with every pair of people, so that a reading by order alone would be found out.

/** `{g}` gives, `{r}` receives; `{gs}` is the giver's, as the language writes it. */
const FRAMES: readonly string[] = [
  ...["Nummer", "Lizenz", "Durchwahl", "Zoom-Phone-Lizenz", "Rufnummer"].flatMap((thing) => [
    ...["bekommt", "kriegt", "übernimmt", "erhält", "soll bekommen", "erbt"].flatMap((verb) => {
      const [first, last] = verb.split(" ");
      const end = last === undefined ? "" : ` ${last}`;
      return [
        `Die ${thing} von {g} ${first} {r}${end}`,
        `Die ${thing} von {g} ${first} ab Montag {r}${end}`,
        `Die ${thing} von {g} ${first} ab sofort {r}${end}, bitte`,
        `{gs} ${thing} ${first} {r}${end}`,
        `{r} ${first} die ${thing} von {g}${end}`,
        `{r} ${first} ab 1.12. die ${thing} von {g}${end}`,
        `Ab Montag ${first} {r} die ${thing} von {g}${end}`,
        `Ab Montag ${first} die ${thing} von {g} {r}${end}`,
        `Ich möchte, dass {r} die ${thing} von {g} ${first}${end}`,
        `Die ${thing}, die bisher {g} hatte, ${first} {r}${end}`,
        `{g} verlässt uns am 30. November, die ${thing} ${first} {r}${end}`,
        `{g} geht am 30.11., die ${thing} ${first} {r}${end}`,
        `{g} verlässt uns Ende des Monats. Die ${thing} ${first} {r}${end}.`,
        `{g} ist ab Freitag weg und {r} ${first} die ${thing}${end}`,
      ];
    }),
    `{gs} ${thing} soll an {r} gehen`,
    `{gs} ${thing} geht an {r}`,
    `An {r} geht die ${thing} von {g}`,
    `Gib {r} die ${thing} von {g}`,
    `Gib die ${thing} von {g} an {r}`,
    `Übertrage {r} die ${thing} von {g}`,
    `Bitte die ${thing} von {g} auf {r} übertragen`,
    `Von {g} auf {r} die ${thing} übertragen`,
    `Die ${thing} wird von {r} übernommen, bisher hat sie {g}`,
    `{gs} ${thing} wird von {r} übernommen`,
    `Statt {g} bekommt {r} die ${thing}`,
    `{r} bekommt statt {g} die ${thing}`,
    `{r} statt {g} auf die ${thing}`,
    `{g} gibt {r} die ${thing}`,
    `{g} gibt die ${thing} an {r} ab`,
    `{g} braucht die ${thing} nicht mehr, {r} übernimmt sie`,
  ]),
  ...["number", "license", "phone", "extension"].flatMap((thing) => [
    `{gs} ${thing} {r} gets from Monday`,
    `{gs} ${thing} goes to {r}`,
    `{gs} ${thing}, {r} should have it`,
    `{r} gets the ${thing} of {g}`,
    `{r} takes over {gs} ${thing}`,
    `{gs} ${thing} is taken over by {r}`,
    `{gs} ${thing} is inherited by {r}`,
    `Give {r} the ${thing} {g} has`,
    `Give {r} the ${thing} that {g} has now`,
    `To {r} goes the ${thing} of {g}`,
    `The ${thing} of {g} should be given to {r}`,
    `The ${thing} {g} has now should go to {r}`,
    `{r} inherits the ${thing} of {g}`,
    `{g} hands the ${thing} over to {r}`,
    `{r} replaces {g} on the ${thing}`,
    `Transfer to {r} the ${thing} of {g}`,
    `{r} will receive {gs} ${thing} on Friday`,
    `{g} is leaving on Friday, {r} gets the ${thing}`,
    `{g} is leaving on Friday, the ${thing} goes to {r}`,
    `From Monday {gs} ${thing} is for {r}`,
    `{r} is to take over from {g}: the ${thing}`,
  ]),
  "Hand {r} what {g} has",
  "Hand {r} everything {g} has",
  "Pass {r} the phone {g} has",
  "{r} sitzt jetzt auf dem Platz von {g} und soll deren Nummer bekommen",
  "{r} wird Nachfolger von {g} und soll ihre Nummer bekommen",
  "{g} hört Ende Dezember auf, {r} erbt die Nummer",
  "{r} steps into {gs} shoes and gets the number",
  "{r} is taking {gs} place, move the phone",
  "{r} replaces {g}, give them the number",
  ...["le numéro", "la licence", "le téléphone", "le poste"].flatMap((thing) => [
    `${thing} de {g} revient à {r}`,
    `${thing} de {g} va à {r}`,
    `${thing} de {g} passe à {r} lundi`,
    `{r} reprend ${thing} de {g}`,
    `{r} récupère ${thing} de {g}`,
    `C'est {r} qui reprend ${thing} de {g}`,
    `${thing} de {g}, c'est {r} qui le reprend`,
    `Donne à {r} ${thing} de {g}`,
    `Donne ${thing} de {g} à {r}`,
    `Transfère à {r} ${thing} de {g}`,
    `${thing} de {g} doit être repris par {r}`,
    `${thing} de {g} sera reprise par {r}`,
    `{g} quitte l'entreprise vendredi, {r} reprend ${thing}`,
    `{g} cède ${thing} à {r}`,
    `{g} laisse ${thing} à {r}`,
    `{r} remplace {g} sur ${thing}`,
    `Mets {r} sur ${thing} de {g}`,
    `Il faut que {r} ait ${thing} de {g}`,
    `À {r} ${thing} de {g}`,
  ]),
];

const PAIRS: readonly (readonly [string, string, string])[] = [
  ["Kate", "Lee", "Kate's"],
  ["Lee", "Kate", "Lee's"],
  ["U13KAT", "U02BOB", "<@U13KAT>'s"],
  ["Dana Reyes", "Ana García", "Dana Reyes'"],
];

const asTyped = (said: string): string => (/^U\d/u.test(said) ? `<@${said}>` : said);

/** A grid for every pair: what goes over goes from the first to the second, or is asked about. */
export const HAND_OVERS = PAIRS.map(([giver, receiver, theirs]) => ({
  name: `from ${giver} to ${receiver}, never the other way`,
  texts: FRAMES.map((frame) =>
    frame.replaceAll("{gs}", theirs).replaceAll("{g}", asTyped(giver)).replaceAll("{r}", asTyped(receiver)),
  ),
  may: [
    `transfer_phone ${giver}>${receiver}`,
    `unassign_number ${giver} + assign_number ${receiver}`,
    `offboard_person ${giver}>${receiver}`,
  ],
}));
