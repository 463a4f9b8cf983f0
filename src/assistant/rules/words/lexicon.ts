// Words and what they stand for here. One table for five languages: a phrase that means the same gets the same mark,
// so the patterns are written once. Phrases are in folded letters (lower case, no accents); the longest one wins.

/** Marks that phrases are read as. Patterns are written in them. */
export const LEXICON = {
  // What is done.
  GIVE: `zuordnen|zuzuweisen|bereitstellen|einschalten|lizenzieren|lizenziere|ausstatten|versorgen|mets en place|mettre en place|mettez en place|fournis|fournir|fournissez|equiper|equipez|installe|installer|installez|octroie|octroyer|accorde|accorder|accordez|affecte|affecter|affectez|activez|ouvrir|ouvrez|ajoutez|ajouter|dote|doter|richtet|prov|asgn|provide|provides|providing|supply|arrange|arrange for|organise|organize|gv|apply|applies|giv|gve|hook|sort out|sort|assign|assigns|assigning|give|gives|giving|gimme|grant|allocate|allot|provision|provisions|provisioning|equip|enable|activate|reactivate|re-enable|auto-assign|autoassign|issue|set up|setup|hook up|sign up|turn on|switch on|kit out|get set up|add|adding|licence up|onboard|enroll|enrol|reassign|re-assign|furnish|
    gib|gebt|geben|gebe|zuweisen|zuteilen|weise|vergeben|vergib|einrichten|richte|freischalten|schalte|aktivieren|aktiviere|
    donne|donner|donnez|attribue|attribuer|attribuez|assigne|assigner|assignez|ajoute|ajouter|activer|
    asigna|asignar|asignale|asignales|asigne|asignarle|dale|dar|darle|habilita|habilitar|otorga|otorgale|ponle|activa|activar|agrega|
    atribua|atribuir|atribui|conceda|conceder|habilite|ative|ativar|adicione`,
  TAKE: `verlieren|verliert|loswerden|abtreten|abziehen|einziehen|abgeben|hergeben|zuruckgeben|freigeben|freimachen|stilllegen|streichen|streiche|aberkennen|coupe|couper|coupez|libere|liberer|liberez|reprends|reprenez|suspends|suspendre|suspendez|ote|oter|otez|debranche|debrancher|desassigne|desattribue|desattribuer|desactivez|sperr|sperre|sperren|abschalten|abklemmen|entziehst|rem|decommission|decommissions|decommissioning|decom|rm|zap|axe|ditch|unprovision|un-provision|unlicence|delicence|can lose|could lose|may lose|must lose|has to lose|needs to lose|needs to give up|can give up|should give up|clean up|clean out|clear out|kick|boot|bump off|removal of|removal|disconnect|terminate the license|terminate the phone|free one|free a|free the|free her|free his|free their|free this|free that|free it up|free this up|free that up|free him up|free them up|free it|remove|removing|removes|revoke|revokes|revoking|unlicense|unlicence|delicense|take away|take off|take back|take|taking|strip|deprovision|de-provision|free up|get rid of|disable|deactivate|turn off|switch off|shut off|shut down|pull|pulls|drop|reclaim|recycle|release|withdraw|rescind|detach|kill|yank|recall|should lose|lose|loses|give up the|give up her|give up his|give up their|gives up the|gives up her|gives up his|gives up their|cut off|wipe|clear|cancel|return|give back|hand back|
    entferne|entfernen|entzieh|entziehe|entziehen|nimm|wegnehmen|abnehmen|loschen|losche|deaktivieren|deaktiviere|entzug|kundige|kundigen|
    retire|retirer|retirez|enleve|enlever|enlevez|supprime|supprimer|supprimez|revoque|revoquer|desactive|desactiver|
    quita|quitar|quitale|quitales|quitarle|quito|elimina|eliminar|eliminale|revoca|revocar|desactiva|desactivar|retira|retirar|retirale|
    remova|remover|tire|tirar|retire|revogue|revogar|desative|desativar|exclua`,
  UNASSIGN: "unasgn|unassgn|unassign|unassigns|unassigning|un-assign|deassign|de-assign|desasigna|desasignar",
  CHANGE: `anpassen|aktualisiere|aktualisieren|fais passer|faites passer|faire passer|fait passer|bascule|basculer|basculez|remplace|remplacer|remplacez|hochstufen|hochsetzen|heraufstufen|runterstufen|herunterstufen|herabstufen|umbuchen|chg|chng|swch|updt|stell|renumber|change|changes|changing|switch|switching|swap out|upgrade|upgrading|upgraded|downgrade|downgrading|downgraded|convert|bump|update|replace|modify|adjust|correct|
    andere|andern|einstellen|abandern|umandern|wechsle|wechseln|wechsel|umstellen|stelle|
    change|changer|changez|passe|passer|passez|modifie|modifier|
    cambia|cambiar|cambiale|cambie|pasa|pasar|pasale|
    mude|mudar|troque|trocar|altere|alterar`,
  MOVE: `verlege|verlegen|verlegt|mute|muter|mutez|ubergeben|ubergib|ubergebe|ubergebt|uberlassen|uberlass|weitergeben|weiterreichen|umhangen|versetzen|versetze|versetz|umsetzen|umbuchen auf|deplace|deplacer|deplacez|cede|ceder|cedez|remets|remettre|remettez|ubertrag|relocate|relocates|relocating|zieht|umziehen|umzieht|demenage|demenager|xfer|xfr|tfr|transf|move|moves|moving|transfer|transfers|transferring|hand over|hand|handover|pass on|pass|shift|migrate|reassign|re-assign|ubertrage|ubertragen|verschiebe|transfere|transferer|transferez|transfiere|transferir|transfira|mueve|mover`,
  SWAP: "swap|exchange|trade|tausche|tauschen|echange|echanger|intercambia",
  TAKEOVER:
    "takes|takes over|take over|taking over|inherits|inherit|took over|ubernimmt|ubernehmen|erbt|reprend|reprendre|reprendra|recupere|recuperer|recuperera|herite|heritera",
  OFFBOARD:
    "offboard|offboards|offboarding|off-board|outprocess|terminate|process the exit of|deprovision everything",
  LEFT: `ist nicht mehr bei uns|sind nicht mehr bei uns|ist nicht mehr im unternehmen|arbeitet nicht mehr hier|arbeitet nicht mehr bei uns|arbeitet nicht mehr fur uns|arbeiten nicht mehr bei uns|hat aufgehort|wurde entlassen|wurde gekundigt|ist gegangen|ne travaille plus ici|ne travaille plus chez nous|ne fait plus partie de l'entreprise|quitte la societe|a quitte la societe|quitte la boite|n'est plus chez nous|n'est plus parmi nous|n'est plus dans l'entreprise|est partie de l'entreprise|est parti de l'entreprise|walked out today|walked out this morning|walked out just now|walked out|has walked out|stormed out|walked off the job|is gone as of|gone as of|is gone for good|got the boot|was shown the door|has been shown the door|been shown the door|got the sack|was sacked|got sacked|was axed|got axed|was dismissed|was canned|got canned|was made redundant|is no longer here|no longer here|isn't here anymore|isn't here any more|was escorted out|was walked out|was marched out|does not work anymore with us|does not work with us anymore|does not work with us any more|doesn't work with us anymore|does not work here anymore|doesn't work here anymore|doesn't work for us anymore|does not work for us anymore|isn't working here anymore|no longer employed|no longer works|employment ends|employment ended|leavers|left the company|left the firm|left the business|has left us|left us|is leaving|are leaving|leaving|leaves us|leaves the company|leaves|has left|have left|left|quit|quits|resigned|resigns|has resigned|is resigning|retired|retires|is retiring|got fired|was fired|is fired|fired|got terminated|was terminated|has been terminated|terminated|was let go|let go|got laid off|laid off|no longer works here|no longer works for us|no longer works with us|no longer with us|no longer with the company|no longer at the company|doesn't work here|does not work here|doesnt work here|isn't with us|not with us anymore|last day|final day|departed|has departed|departing|is a leaver|leaver|is out for good|handed in notice|gave notice|moved on|
    hat uns verlassen|haben uns verlassen|ist ausgeschieden|sind ausgeschieden|nous a quitte|nous a quittes|nous quitte|hat die firma verlassen|hat das unternehmen verlassen|hat gekundigt|verlasst uns|verlasst die firma|scheidet aus|verlasst das unternehmen|verlassen uns|kundigt zum|ausscheiden|
    a quitte|quitte|a quitte l'entreprise|quitte l'entreprise|part de l'entreprise|a demissionne|
    dejo la empresa|ha dejado la empresa|se fue|se va de la empresa|renuncio|deja la empresa|
    saiu da empresa|deixou a empresa|sai da empresa|pediu demissao`,
  AWAY: "on leave|parental leave|maternity leave|paternity leave|sick leave|on vacation|on holiday|on pto|out sick|sabbatical|annual leave|in elternzeit|im urlaub|conge|vacaciones|ferias",
  UNDO: `annule ca|annulez ca|annuler ca|annule cela|annulez cela|annule la modification|annulez la modification|annule le changement|reviens en arriere|revenir en arriere|zurucknehmen|zurucksetzen|zuruckdrehen|undo|undoing|revert|reverts|roll back|rollback|rolled back|reverse|unwind|put it back|put that back|put them back|put everything back|take that back|take it back|restore|bring back|ruckgangig|mach ruckgangig|annule la derniere|annuler la derniere|deshaz|deshacer|desfaca|desfazer`,
  SHOW: `schau|schaue|schauen|schaut|guck|gucken|nachschauen|nachsehen|anzeigen|anschauen|ansehen|regarde|regarder|regardez|vois|voir|take a look at|take a look|have a look at|take another look at|chek|chekc|show|shows|display|look up|lookup|look at|check|chk|see|tell me|get me|pull up|find out|view|details|info|information|status of|status|zeig|zeige|zeigen|montre|montrer|affiche|muestra|muestrame|mostrar|mostre|lookup|whois|who is`,
  LIST: "ubersicht|lizenzubersicht|nummernubersicht|list|lists|enumerate|overview|inventory|liste|lista|listar|auflisten|ls",
  FIND: "find|search|search for|browse|suche|cherche|busca|buscar|procure",
  IMPORT:
    "import|importing|process|upload|ingest|load|run through|work through|run|bulk assign|apply|importiere|importieren|importer|importez|importe|importa|importar|verarbeite|procesa|processe|go through|handle",
  VALIDATE:
    "dry run|dry-run|dryrun|--dry-run|validate|validates|preview|check|verify|proofread|test|simulate|lint|what would|would happen|look over|review|sanity check|is it ok|is this ok|prufe|prufen|pruf|verifie|verifier|valide|valider|verifica|valida|validar|revisa",
  RETRY: "retry|retry failed|try again|again|rerun|re-run|redo",
  EXPORT: "export|exports|download|exportiere|exporter|exporta|exportar",
  DELETE: "delete|deletes|deleting|erase|destroy|purge",
  BUY: "buy|buying|purchase|purchasing|order|ordering|procure|get more|add more|kaufe|kaufen|bestelle|bestellen|achete|acheter|commande|commander|compra|comprar|compre|pede|encomende",
  PORT: "port|porting|port in|port over|portiere|portieren|porter|portar",
  CREATE: "create|creating|make a new|build|new|configure|erstelle|anlegen|cree|creer|crea|crear|crie|criar",
  SET: "eintragen|setzen|setz|setzt|definis|definir|fixe|fixer|set|sets|setting|make|makes|put|puts|setze|setzen|mets|mettre|mettez|pon|poner|defina|coloque|use",
  GET: "get|gets|getting",
  HAVE: "possede|possedent|detient|dispose de|besitzt|besitzen|ont|has|have|having|got|holds|hold|own|owns|hat|haben|habe|a deja|tiene|tienen|tengo|tem|tenho|already has",
  NEED: `brauch|sollen|sollten|mochten|benotigen|wunscht sich|wunscht|wunschen|wunschen sich|aimerait avoir|aimerait|aimeraient|souhaite avoir|souhaite|souhaiterait|souhaitent|aurait besoin d'un|aurait besoin d'une|aurait besoin de|aurait besoin|doit avoir|doit recevoir|doivent avoir|doivent recevoir|a besoin de|a besoin d'|bekommt|bekommen|kriegt|kriegen|erhalt|erhalten|il me faudrait|il nous faudrait|besoin|ont besoin|a besoin|avons besoin|has need of|braucht|brauchte|brauchten|brauchen beide|bräuchte|bräuchten|hätte gern|hätte gerne|hätten gern|il faut|il faudrait|il me faut|je voudrais|j'aimerais|je souhaite|hatte gern|hatten gern|needed|prefers|would prefer|need|needs|needing|want|wants|wanna|would like|would love|should have|should get|should be on|should be|should go to|should go on|requires|require|required|could use|can have|could have|may have|can get|could get|gets|deserves|is still without|are still without|is still missing|is missing|are missing|missing|still missing|lacks|is without|is due|has no|have no|hasn't got|doesn't have|does not have|doesnt have|don't have|do not have|dont have|hasn't|is waiting for|will need|will want|id like|i'd like|looking for|braucht|brauchen|brauche|benotigt|benotige|mochte|soll|fehlt|besoin de|a besoin d'un|a besoin d'une|veut|voudrait|necesita|necesito|quiere|precisa|quer|preciso|ont besoin de|ont besoin d'un|ont besoin d'une`,
  FORWARD:
    "forward|forwards|redirect|route|calls to|calls should go to|calls go to|weiterleiten|umleiten|transfiere las llamadas|rediriger",
  KEEP: "stays|stay|remains untouched|bleibt|keep|keeps|keeping|hold on to|hold onto|hang on to|hang onto|park|reserve|set aside|aside|leave|behalte|behalten|garde|garder|conserva|mantenha",
  GIVEN:
    "freigeschaltet|eingerichtet|zugeteilt|zugeordnet|gegeben|bekommen hat|aktiviert|lizenzierte|angelegt|added|equipped|onboarded|signed up|assigned|given|gave|granted|licensed|licenced|provisioned|activated|enabled|zugewiesen|lizenziert|attribuee|asignada|atribuida",
  TAKEN:
    "weggenommen|abgenommen|abgeschaltet|abgezogen|deaktiviert|geloscht|freigegeben|gesperrt|removed|revoked|deactivated|disconnected|reclaimed|withdrawn|cancelled|canceled|dropped|released|pulled|yanked|unassigned|took|taken away|taken off|taken from|unlicensed|unassigned from|disabled|stripped|deprovisioned|offboarded|entzogen|entfernt|retiree|quitada|removida",
  CHANGED:
    "gemacht|getan|unternommen|qu'a fait|umgestellt|umgezogen|umgehangt|ubernommen|versetzt|modifiee|transferee|relocated|geandert|verandert|changed|switched|moved|transferred|happened|did|done",
  ENSURE: "make sure|making sure|ensure|be sure|see to it",
  PROTECT: "protect|protected|lock|exempt|whitelist",
  // What it is about.
  LICENSE: `zp license|zp licence|zp licenses|zp licences|licens|lisence|lisense|liscense|liscence|licesne|licenc|license|licenses|licence|licences|lic|lics|entitlement|entitlements|seat|seats|sku|zoom phone license|zoom phone licenses|zoom phone licence|zoom phone licences|phone license|phone licenses|phone licence|phone licences|lizenz|lizenzen|zoom-phone-lizenz|zoom-phone-lizenzen|telefonlizenz|telefonlizenzen|licence zoom phone|licencia|licencias|licenca|licencas`,
  PHONE:
    "fone|fones|to be able to make calls|to be able to call|to be able to phone|to call customers|to call clients|to make and receive calls|to receive calls|to make calls|to make phone calls|calling|phone calling|zoom phone|zoomphone|zoom-phone|zoom fone|zoom telephone|phone|phones|phone feature|phone service|telephony|softphone|phone account|anschluss|telefonanschluss|apparat|telefon|telefone|telefono|telephone",
  PLANWORD:
    "anrufplan|paket|formule|abonnement|abo|tarife|forfaits|calling plan|calling plans|plan|plans|package|packages|tarif|forfait|plano",
  NUMBER:
    "ligne|lignes|ligne directe|numero direct|numeros directs|direktnummer|festnetznummer|rufnummern|num|nums|nr|nrs|tel number|telephone number|telephone numbers|phone number|phone numbers|number|numbers|direct number|direct numbers|direct line|direct lines|direct dial|line|lines|dids|ddi|ddis|nummer|nummern|rufnummer|rufnummern|telefonnummer|durchwahlnummer|numero|numeros|numero de telephone|numero de telefono|numero de telefone",
  EXT: "extension|extensions|ext|exts|extn|extension number|extension numbers|durchwahl|nebenstelle|poste|extensao|ramal|anexo|durchwahlen|nebenstellen|kurzwahlen|postes|short dial|short dials|short number|short numbers|short code|kurzwahl|kurznummer|numero court|internal number|internal numbers|interne nummer",
  MAINLINE: "main line|main number|reception number|hauptnummer",
  SITEWORD:
    "phone site|phone sites|telefonstandort|niederlassung|filiale|agence|bureau|buro|site|sites|office|standort|sede",
  FILE: "column|columns|csv|file|files|spreadsheet|sheet|attached|attachment|attached file|upload|roster|batch|datei|anhang|tabelle|fichier|piece jointe|archivo|adjunto|arquivo|anexo|xlsx|excel|rows|row",
  TEMPLATE:
    "template|templates|csv template|blank csv|sample csv|example file|vorlage|modele|plantilla|modelo",
  HISTORY:
    "anderungen|modifications|hist|removals|assignments|pull audit log|pull the audit log|pull the log|pull the logs|pull the history|pull history|pull up the history|pull up the log|recent changes|latest changes|the changes|last changes|changes made|history|audit|audit log|audit trail|log|logs|activity|changelog|change log|timeline|verlauf|protokoll|historique|historial|historico",
  POOL: "avail|license count|licence count|seat count|lic count|licenses count|seats count|pool|available|availability|remaining|remain|left over|in stock|inventory|capacity|usage|utilization|utilisation|subscribed|in use|quedan|quedar|reste|reste-t-il|restent|ubrig|noch|restam|sobram|disponibles|disponibel|verfugbar",
  FREE: "not in use|not being used|nobody uses|unassigned|available|spare|unused|open|vacant|not assigned|freie|freien|frei|libre|libres|livre|livres",
  TOLLFREE: "toll free|toll-free|tollfree|freephone|0800|800 number|gebuhrenfrei",
  DIRECTORYADMIN: "zoom account|zoom user|account|user account",
  // How it is said.
  HOW: `how will|how could|how may|how might|how shall|how did|in welchem menu|welcher menupunkt|unter welchem menupunkt|in welchem menupunkt|kann man das|geht das im portal|wo im portal|wo im adminportal|wo klicke|wie komme ich|what to do|needed to|whats needed|what is needed|required to|how do|how can|how to|how would|how should|how does|how do i|how do you|how can i|how do we|how is|how are|how come|howto|how-to|what's the way|whats the way|what is the way|what are the steps|what's the process|what is the process|the process for|steps|step by step|instructions|guide|guide me|tutorial|walk me through|walkthrough|walk through|show me how|teach me|explain|explain how|documentation|docs|is it possible|am i able|do i need to|do i have to|what do i need|what do we need|prerequisites|requirements|
    wie kann|wie weise|wie gebe|wie entferne|wie entziehe|wie lange|wie geht|wie mache|wie lege|wie richte|wie importiere|wie andere|wo kann|wo finde|anleitung|erklare|
    comment|ou puis-je|expliquez|
    como|explica|explicame|donde puedo|donde|onde posso|passo a passo`,
  WHERE: "where|wo|onde|adonde",
  WHATIF:
    "what would you do if|what would you do when|what will you do if|what will you do when|what do you do if|what do you do when|what would you say if|what would you show if|what would zac do if|what does zac do if|what would it do if|was wurdest du tun wenn|was machst du wenn|was tust du wenn|que ferais-tu si|que fais-tu si|que feriez-vous si|what do you do|what would you do|what would you show|what happens if|what happens when|what happens to|what happens|what would happen|what if|what will happen|was passiert wenn|was passiert|que se passe-t-il|que pasa si|que pasa|o que acontece",
  WHY: "why|how come|warum|pourquoi|por que|wieso",
  HOWLONG:
    "how long|how soon|how quickly|how fast|when does it|when will it|when is it active|wie lange|combien de temps|cuanto tarda|cuanto tiempo|quanto tempo",
  HOWMANY:
    "reichen|reicht|langen die|suffisent|suffit|y a-t-il|est-ce qu'il y a|gibt es noch|haben wir noch|il reste|il nous reste|too many|too much|room for|anything left|something left|how many|how much|number of licenses|number of free|number of available|number of spare|amount of|number of licences|count of|what number of|maximum number of|max number of|maximum|enough|out of|run out|ran out|do we still have|any left|are there any|is there any|left in the pool|wie viele|wieviele|combien de|combien|cuantas|cuantos|quantas|quantos|genug|assez|suficientes",
  WHO: "wem gehort|zu wem gehort|zu wem|wem|a qui est|a qui appartient|a qui|belongs to|who|whose|who's|whom|by whom|wer|qui|quien|quem|which people|which users|which licensed people|which person",
  WHAT: "wie lautet|wie lauten|wie ist die|was hat|was haben|was wurde|was wurden|qu'est-ce qui|qu'est-ce que|what|what's|whats|was ist|que|cual|qual|quel|quelle",
  WHICH: "which|welchen|welchem|welches|welche|welcher|quels|quelles|cuales|quais",
  WHEN: "when|wann|quand|cuando",
  ISIT: "est-ce que|is|are|was|were|ist|sind|est|esta|does|do we|did|has anyone|has someone",
  IF: "if|unless|in case|provided that|as soon as|once|until|whenever|after|falls|wenn|sobald|lorsque|si|cuando|quando|se",
  NOT: "didn't|didnt|did not|wasn't|wasnt|weren't|shouldn't|shouldnt|should not|mustn't|must not|wouldn't|not|don't|dont|do not|never|won't|wont|cannot|can't|cant|no longer|stop|without touching|nicht|kein|keine|keinen|keinem|keiner|keinesfalls|nie|pas|jamais|ne|nunca|nao",
  BUTNOT:
    "skip|skipping|minus|with the exception of|leave out|leaving out|but not|except|except for|excluding|other than|apart from|just not|aber nicht|ausser|sauf|excepto|menos|exceto|not for",
  NOLONGER:
    "has no use for|have no use for|has no more use for|has no further use for|don't use|dont use|do not use|never use|n'utilise plus|nutzt kein|isn't needed|isnt needed|is not needed|not needed|isn't required|is not required|no longer needed|no longer required|no longer needs|no longer need|no longer requires|no longer wants|no longer uses|doesn't need|does not need|doesnt need|don't need|doesn't want|doesn't use|does not use|doesnt use|never uses|not need|doesnt have the|doesn't have the|shouldn't have|should not have|shouldnt have|must not have|braucht kein|braucht keine|n'a plus besoin|ya no necesita|nao precisa mais",
  ALL: "allen|aller|tous les|toutes les|everyone|everybody|all users|all people|all employees|all staff|all of them|all of us|all the|all of|all|every|each person|each user|anyone|anybody|the whole|the entire|entire|whole team|the team|department|dept|whole department|nobody|alle|jeder|jeden|jedem|tous|toutes|tout le monde|todos|todas|a todos|todo el|toda a",
  PEOPLEWORD:
    "people|persons|employees|users|user|colleagues|folks|staff|teammates|coworkers|hires|starters|joiners|newcomers|contractors|leavers|admins|guys|leute|mitarbeiter|kollegen|nutzer|personnes|utilisateurs|personas|usuarios|pessoas|waitlist|queue list",
  NEWHIRE:
    "new hires|new starters|new joiners|new people|new employees|newcomers|the new guy|the new girl|new guy|new person|new colleague|new hire|new starter|next people|interns|the intern|someone|somebody|anyone|whoever|whomever",
  ONESELF: "j'ai|ich|je|me|myself|my|mine|i|mir|mich|mein|meine|moi|mon|ma|mi|mim|meu|minha|whoami|who am i",
  PRONOUN:
    "deren|dessen|ihre|ihren|ihrer|seine|seinen|seiner|him|her|hers|his|them|they|their|he|she|it|that one|this person|that person|both|ihm|ihn|ihr|ihnen|sie|lui|leur|ella|ele|ela",
  SAME: "same for|same with|same thing for|same again for|same|ditto|likewise|do the same for|do that for|and also|too|as well|also|aussi|auch|tambien|tambem|dasselbe fur|das gleiche fur|pareil pour|lo mismo para|o mesmo para",
  BULK: "bulk|in bulk|many users|multiple users|several users|multiple people|several people|at once|at the same time|mass|mehrere|plusieurs|varios|massa|thousands of users|lots of people|at a time",
  FAIL: "fails|failing|failed|fail|error|errors|doesn't work|does not work|doesnt work|not working|isn't working|won't work|broken|rejected|rejects|complains|problem|problems|trouble|issue|issues|invalid|stuck|can't import|cannot import|won't import|fehler|fehlgeschlagen|schlagt fehl|funktioniert nicht|echoue|erreur|ne marche pas|falla|fallo|no funciona|erro|falha|nao funciona|blocks|lost|strips|turned|dies|croaks|conks out|bombs out|bombs|goes belly up|falls over|keels over|chokes|blows up|barfs",
  SAYS: "it says|zoom says|says|it said|i'm getting|im getting|we get|getting|told me|tells me|it tells|message|sagt|dit|dice|diz|complains|get an error|i see",
  SIGNIN: "log out|log in|log back|logging out|logging in|sign out|sign in|login|logout|log on",
  PASTEVENT: "ago|already|yesterday",
} as const;

export type Mark = keyof typeof LEXICON;

/** Words said to be kind, or to breathe: they change nothing. Dropped before patterns look. */
export const FILLERS =
  `konnt ihr|konntet ihr|egal welche|egal welcher|egal welches|welche ist egal|welche nummer ist egal|ganz egal|ist egal|hauptsache irgendeine|hauptsache|irgendeine|irgendein|eine beliebige|beliebige|n'importe lequel|n'importe laquelle|n'importe quel|peu importe lequel|peu importe|take note of|take a note of|take notes of|make a note of|take note|take care of|take care|gives up|give up|possibly|all set to start|all set|bonjour|bonsoir|salut|hallo|guten morgen|guten tag|moin|servus|hola|ola|good morning|good afternoon|good evening|hey there|hi there|merci de|merci d|is there any chance you can|any chance you can|is there any way you can|any way you could|any way you can|pourrais-tu|pourriez-vous|est-ce que tu peux|est-ce que tu pourrais|est-ce que vous pouvez|wurden sie|wurdest du|konnten wir|after all|from now on|no rush|when possible|at your earliest convenience|earliest convenience|pretty please|please|pls|plz|pleaz|kindly|thanks in advance|thank you|thanks|thx|ty|cheers|um|uh|uhm|erm|hmm|like so|so um|so|well|basically|actually|just|really|maybe|perhaps|quickly|quick one|asap|right now|now|immediately|today|hey|hi|hello|yo|zac|zack|ask zac|bot|dear|bye|okay|ok|oh|yeah|yep|yes|sure|right|again for me|if possible|if you can|if you could|if you don't mind|when you can|when you get a chance|when you have time|when you have a minute|if there is a seat left|if there's a seat left|if a seat is free|if there is one left|if we have one|if we have any|if available|if needed|if there are any left|for me please|a favor|bitte|danke|mal|doch|s'il te plait|s'il vous plait|svp|merci|por favor|gracias|obrigado|obrigada|i think|i guess|you know|kind of|sort of|what i want is that|what i want is|i would like you to|i'd like you to|i need you to|i want you to|we need to|we have to|we should|we want to|i have to|i want to|i need to|i'd like to|any chance|any chance that|is there any chance|is there any chance that|any chance you could|is there any way you could|would it be possible to|would it be possible for you to|would you mind|can you|could you|can u|could u|will you|would you|can we|could we|can we do|let's|lets|go ahead and|help me|kannst du|konnten sie|konntest du|konnen sie|peux-tu|pouvez-vous|tu peux|puedes|podrias|puede|voce pode|pode|poderia|this week|new one|quick question|the following|also want to|do me a favor and|permission granted|just do it|no questions asked|stop asking me to confirm|do it|for now|dont care which|don't care which|any is fine|whichever|one of the|first available|please and thank you`.split(
    "|",
  );
