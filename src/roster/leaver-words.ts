// How files say that somebody leaves, folded as `plainWords` does it.

/** Any of these at the start of a word; one that ends in "$" has to end there too. */
const anyOf = (words: string): RegExp =>
  new RegExp(
    `(?<!\\p{L})(?:${words
      .split(",")
      .map((word) => word.trim().replace(/\$$/, "(?!\\p{L})"))
      .join("|")})`,
    "u",
  );

/** Names of columns that hold when, or that, somebody leaves. */
export const LEAVER_COLUMN =
  anyOf(`leaver, leaving, terminat, term date, offboard, off board, departure, departed, departing, separation, resign, exit$, exits$,
    last day, final day, last working day, lwd$, termed$, relieving, date left, left$, leave date, end date$, contract end, end of contract, end of employment, employment end,
    equipment returned, laptop returned, return laptop, return of,
    austritt, kundigung, letzter tag, letzter arbeitstag, enddatum, vertragsende, abgang, ausscheiden, ausgeschieden,
    depart$, departs$, date de depart$, date de sortie, sortie$, date fin, date de fin, fin de contrat, dernier jour,
    baja$, bajas$, fecha de baja$, fecha de salida, fecha de cese, fecha fin, fecha de fin, fin de contrato, ultimo dia,
    cessazione, dimission, data di cessazione, data fine, fine contratto, fine rapporto, ultimo giorno,
    uit dienst, uitdienst, vertrek, laatste dag, laatste werkdag, einde contract, einddatum, desligamento, data de termino, termino do contrato, data de saida, demissao,
    дата увольнения, увольнение$, последнии рабочии день, дата звільнення,
    data zwolnienia, data odejscia, koniec umowy, ostatni dzien, datum ukonceni, ukonceni pomeru, posledni den,
    isten ayrılıs, isten cıkıs, cıkıs tarihi, ayrılıs tarihi, fratradt$, fratradelsesdato, anstallning upphor, slutdatum, sluttdato`);

/** In the name of a file "exit", "end" or "left" can mean anything; these can't. */
export const LEAVER_FILE =
  anyOf(`leaver, terminat, offboard, off board, departures, resign, layoff, laid off, removals$, who left$, have left$, has left$,
    left the, ex employee, ex mitarbeiter, ex colleague, former$, ehemalig, inactiv, inaktiv, deactivated,
    austritt, abgang, ausgeschieden, kundigung, uitdienst, uit dienst, departs$, sorties$, bajas$, salidas$,
    cessat, cessazion, dimission, desligad, уволен, звільнен`);

/** A cell that says so of somebody. */
export const LEAVER_REMARK =
  anyOf(`terminated, leaver, leaving, resigned, offboard, left the company, has left, left on, left us, last day, on notice,
    notice period, no longer with, no longer here, no longer work, no longer employ,
    redundan, dismissed, retired, retiring, deprovision, departed, departing,
    garden leave, gardening leave, ausgeschieden, scheidet aus, gekundigt, freigestellt, parti$, quitte$, demissionn, baja$, dimess, uit dienst, desligado, demitid,
    уволен, уволил, увольня, звільнен, zwolnion, odszed, odejscie, ukoncen, odesel, isten ayrıl, isten cık, ayrıldı, slutat$, sluttet$`);

/** As a state of an account this is told in other words; in a remark it is somebody who has left. */
export const INACTIVE = anyOf("inactiv, deactivated, inaktiv");

/** A status alone; in a remark it can be where somebody sits. */
export const LEFT =
  /^(?:left|leaver|withdrawn|separated|quit|ended|ceased|exited|fired|laid off|ex employee|former|former employee|ehemalig\w*|ancien\w*|gone|sortie?|cessat[oa]|ausgetreten|deceased|verstorben)$/u;

/** Names of columns that say what to do about somebody. */
export const ASKS_FOR_ACTION = anyOf(
  "action, aktion, status, todo, task, request, accion, azione, actie, acao, 操作",
);

/** In scripts that part no words. */
export const EAST_ASIAN_LEAVER =
  /退職|離職|最終出社|最終出勤|最終勤務|契約終了|离职|辞职|辭職|退休|解雇|已离|최종근무|퇴사|퇴직|해고/u;
