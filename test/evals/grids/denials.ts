// Said of somebody, and denied; and numbers given up for good, for which there is no tool. Nothing follows from either.

const FRENCH_DEEDS = [
  "donner une licence à {}",
  "retirer la licence de {}",
  "enlever le numéro de {}",
  "attribuer un numéro à {}",
  "changer le forfait de {}",
  "supprimer la licence de {}",
  "activer le téléphone de {}",
];
const FRENCH_THINGS = ["de licence", "de numéro", "de téléphone", "de licence Zoom Phone", "de poste"];
const GERMAN_DEEDS = [
  "{} eine Lizenz zu geben",
  "{} die Lizenz zu entziehen",
  "die Nummer von {} zu entfernen",
  "{} eine Nummer zuzuweisen",
  "{} umzustellen",
];
const GERMAN_THINGS = ["Lizenz", "Nummer", "Telefonnummer", "neue Lizenz", "Zoom-Phone-Lizenz"];
const ENGLISH_DEEDS = [
  "give {} a license",
  "remove {}'s license",
  "take the phone away from {}",
  "assign a number to {}",
  "switch {} to Pro",
  "offboard {}",
];

const DENIED: readonly string[] = [
  ...FRENCH_THINGS.flatMap((thing) => [
    `{} n'a pas besoin ${thing}`,
    `{} n'a plus besoin ${thing}`,
    `{} n'a jamais eu besoin ${thing}`,
    `{} n'a vraiment pas besoin ${thing}`,
    `{} ne veut pas ${thing}`,
    `{} ne veut plus ${thing}`,
    `{} n'aura plus besoin ${thing}`,
    `{} n'utilise pas ${thing}`,
    `{} ne doit pas avoir ${thing}`,
    `pas ${thing} pour {}`,
    `surtout pas ${thing} pour {}`,
    `{} n'a pas besoin ${thing}, merci`,
    `en fait {} n'a plus besoin ${thing}`,
    `aucun besoin ${thing} pour {}`,
  ]),
  ...FRENCH_DEEDS.flatMap((deed) => [
    `inutile de ${deed}`,
    `pas la peine de ${deed}`,
    `ce n'est pas la peine de ${deed}`,
    `pas besoin de ${deed}`,
    `il ne faut pas ${deed}`,
    `il ne faut plus ${deed}`,
    `il ne faut jamais ${deed}`,
    `on ne va pas ${deed}`,
    `je ne veux pas ${deed}`,
    `ne pas ${deed}`,
    `il n'est pas nécessaire de ${deed}`,
    `hors de question de ${deed}`,
    `surtout ne pas ${deed}`,
    `on a décidé de ne plus ${deed}`,
  ]),
  ...GERMAN_THINGS.flatMap((thing) => [
    `{} braucht keine ${thing}`,
    `{} braucht gar keine ${thing}`,
    `{} benötigt keine ${thing}`,
    `{} möchte keine ${thing}`,
    `{} will keine ${thing}`,
    `{} soll keine ${thing} bekommen`,
    `{} bekommt keine ${thing}`,
    `{} muss keine ${thing} haben`,
    `{} darf keine ${thing} haben`,
    `keine ${thing} für {}`,
    `für {} bitte keine ${thing}`,
  ]),
  ...GERMAN_DEEDS.flatMap((deed) => [
    `es ist nicht nötig, ${deed}`,
    `nicht nötig, ${deed}`,
    `es ist unnötig, ${deed}`,
    `du brauchst nicht ${deed}`,
    `wir haben beschlossen, nicht ${deed}`,
    `es wäre falsch, ${deed}`,
    `ohne ${deed}`,
  ]),
  ...ENGLISH_DEEDS.flatMap((deed) => [
    `no need to ${deed}`,
    `there is no need to ${deed}`,
    `no point in trying to ${deed}`,
    `it is unnecessary to ${deed}`,
    `don't bother to ${deed}`,
    `under no circumstances ${deed}`,
    `nobody should ${deed}`,
    `we decided not to ${deed}`,
    `I'd never ${deed}`,
    `refrain from trying to ${deed}`,
  ]),
  ...["a phone", "a license", "a number"].flatMap((thing) => [
    `{} has no need of ${thing}`,
    `{} has no need for ${thing}`,
    `{} doesn't need ${thing}`,
    `{} never needed ${thing}`,
    `{} never asked for ${thing}`,
    `no ${thing.slice(2)} for {}`,
  ]),
];

const FOR_GOOD: readonly string[] = [
  "release",
  "cancel",
  "give up",
  "drop",
  "remove",
  "get rid of",
  "surrender",
  "relinquish",
  "hand back",
  "terminate",
].flatMap((verb) =>
  ["{}'s number", "the number of {}", "{}'s phone number", "{}'s direct line"].flatMap((thing) => [
    `${verb} ${thing} for good`,
    `${verb} ${thing} permanently`,
    `permanently ${verb} ${thing}`,
    `${verb} ${thing} from our account`,
    `please ${verb} ${thing} back to the carrier`,
    `${verb} ${thing} to Zoom`,
    `{} has left, ${verb} ${thing} for good`,
  ]),
);
const FOR_GOOD_ABROAD: readonly string[] = [
  "Nummer von {} kündigen",
  "kündige die Nummer von {}",
  "bitte die Rufnummer von {} kündigen",
  "die Nummer von {} ganz abgeben",
  "gib die Nummer von {} endgültig ab",
  "die Nummer von {} kann endgültig weg, bitte entfernen",
  "entferne die Nummer von {} für immer",
  "die Nummer von {} an den Anbieter zurückgeben",
  "die Nummer von {} an Zoom zurückgeben",
  "résilie le numéro de {}",
  "rends le numéro de {} à l'opérateur",
  "retire définitivement le numéro de {}",
  "supprime le numéro de {} pour de bon",
];

const ALONG: readonly string[] = ["phone", "number", "license", "extension"].flatMap((thing) => [
  `{} is off to the Rome office, take the ${thing} with her`,
  `{} moved to the Madrid office, take her ${thing} along`,
  `{} works from Oslo now, her ${thing} should follow`,
  `{} is relocating to Paris, move the ${thing} along`,
  `{} goes to Vienna, take {}'s ${thing} with them`,
  `{} has moved desks, the ${thing} goes along`,
]);

const WHOM = ["<@U13KAT>", "Kate", "Bob", "ana garcía", "Dana Reyes"];
const told = (frames: readonly string[]): readonly string[] =>
  WHOM.flatMap((who) => frames.map((frame) => frame.replaceAll("{}", who)));

export const DENIALS = [
  { name: "denied of somebody in German, French and English", texts: told(DENIED), may: [] },
  { name: "a phone taken along, not taken away", texts: told(ALONG), may: [] },
  { name: "a number given up for good", texts: told([...FOR_GOOD, ...FOR_GOOD_ABROAD]), may: [] },
];
