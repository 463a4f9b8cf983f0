/** Words that say nothing about the subject. */
export const STOPWORDS: ReadonlySet<string> = new Set(
  (
    "a an the this that these those there here it its is are was were be been being am do does did doing done have has had having " +
    "i me my mine we us our you your he him his she her they them their one's of to in on at by for from with as into onto about over " +
    "and or but if then than so too very just only also even still yet now please pls plz thanks thank hey hi hello zac bot ask " +
    "how what which where when who whom whose can could may might must shall should will would need needs want wants like " +
    "get gets got getting let lets make makes made go goes tell show know explain describe steps step way ways " +
    "zoom zoom's admin portal web website page somebody someone anybody person people user users employee employees colleague colleagues " +
    "staff member members everyone everybody kate bob lee alice mike thing things something anything some any all each every " +
    "up out off again back other own same s t re ve ll d m don doesn didn isn aren im ive id whats hows wheres again quick quickly " +
    "cause causes need needed needing say says saying said try tries trying tried never tomorrow today yesterday tonight monday tuesday wednesday thursday friday saturday sunday year popup dont doesnt hasnt havent isnt wont cant im ive youre theyre manager regular special effect effects kick kicks follow following fill filling halfway itself himself herself themselves roll rolling intern contractor deal past tell told ask asked asking wondering wonder please kindly dear urgent asap basically currently right now soon later always usually normally perhaps seem seems seemed look looks looking getting become becomes put puts sure certain various example instance regarding concerning supposed trying idea ideas chance while during since until because though although however instead else yes no nope yeah sorry sir madam guys folks mate team friend dept department sales finance marketing hr it " +
    "click clicks clicked clicking exact procedure instruction instructions moment stuff whole entire single forty thirty twenty fifty dozen hundred question article exactly through into onto im then actually really maybe correct right proper properly best use using work works working not no new our old " +
    "team company organization organisation account first next time ok okay yes case stuff etc via per vs day kind sort type help " +
    "consultant consultants designer designers developer developers engineer engineers nurse driver agent agents buyer seller clerk secretary analyst architect student students teacher teachers freelancer freelancers usr usrs ppl acct accts acc emp emps workmate workmates guy guys girl lady boss chief report reports rep accountant receptionist apprentice apprentices worker workers coworker coworkers temp temps trainee folks man woman kid newbie persons head heads " +
    "able unable whatever whichever anyone anybody noone nobody cannot guess hope rather actually obviously apparently somehow possibly probably properly simply easily route along across around against towards upon inside away onto onwards straight meanwhile afterwards " +
    "menu menus dialog popup screen screens " +
    "solicitor lawyer barrister paralegal librarian porter caretaker janitor concierge warden guard cashier waiter waitress chef barista baker butcher carpenter electrician plumber mechanic welder painter gardener farmer " +
    "nurse doctor physician surgeon dentist pharmacist therapist vet midwife carer teacher tutor lecturer professor dean headmaster headmistress principal pastor priest vicar " +
    "scientist researcher chemist biologist physicist statistician economist auditor treasurer controller banker broker underwriter adjuster actuary editor journalist reporter writer author photographer translator interpreter " +
    "courier pilot captain steward stewardess machinist technician installer surveyor planner architect foreman inspector buyer merchandiser salesperson saleswoman salesman stylist hairdresser bookkeeper typist pa ea ceo cfo coo cto cmo vp president chairman chairwoman director directors founder partner partners intern interns " +
    "press presses pressing button buttons hit hits happen happening come comes coming came took taken take takes place bring brings brought hold holds holding turn turns turned find finds found figure check checking proceed handle handling deal dealing involve involved end ends ended side own owns accounting clear clearly normal normally fine good great nice easy easier quickest fastest simplest best better morning noon week month once twice's ago early late"
  ).split(/\s+/),
);
