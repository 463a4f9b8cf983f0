// Ordinary English words: never a misspelt command, never a person's name typed in small letters.
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those there here then than when where what which who whom whose why how and or but nor so yet
  if in on at by of off to up for from with without into onto over under out about after before again against between
  is are was were be been being am do does did doing done have has had having can could will would shall should may might must
  i you he she we they it me him her us them my your his our their its mine yours ours theirs myself yourself himself herself
  not no yes none nothing nobody any some all each every both few many much more most other others another such only own same
  very too also just even still already always never often soon now later today tomorrow yesterday tonight morning evening
  one two three four five six seven eight nine ten first second third last next new old good bad great big small long short
  right left high low little best better worse sure fine okay well back away around down through during until while because
  since though although unless once twice like likes liked look looks looking see seen saw know knows known think thought
  say says said tell told telling ask asks asked want wants wanted need needs needed use uses used using make makes made go goes going
  gone come comes came coming take takes took taken give gives gave given get gets got put puts let lets keep keeps kept
  work works worked working try tries tried trying help helps helped start starts started starting stop stops stopped
  call calls called calling talk talks speak thing things stuff way ways time times day days week weeks month months year years
  hour hours minute minutes monday tuesday wednesday thursday friday saturday sunday january february march april june july
  august september october november december team teams group groups sales marketing support finance engineering legal
  company companies people person man woman guy guys girl boss manager director ceo cfo cto owner admin admins user users
  customer customers everyone everybody someone somebody anyone anybody desk desks room rooms place places phase release
  email emails mail mails message messages name names list lists line lines page pages point points part parts case cases
  place please account accounts system systems setting settings option options feature features service services
  error errors fail fails failed issue issues problem problems question questions answer answers reason reasons
  free paid cost costs price prices money budget cheap expensive available possible impossible ready done okay
  zoom slack teams google microsoft outlook excel windows phone phones mobile cell laptop computer screen headset
  meeting meetings webinar webinars recording recordings voicemail greeting queue queues forwarding forward
  license licenses licence licences number numbers extension extensions plan plans assign assigned remove removed
  stand stands show shows shown move moves moved change changes changed order orders report reports reported
  signed assigns design designs resign align resume remote remodel removal probe prove moment member members remember
  finish finishes finishing wraps wrapping anyway anyhow haha lol lumber slumber license's active inactive native relative creative sensible unable stable disabled enabled pairs
  shop shot shoe snow slow move love above cover hand hands band land given giver alive live lives river
  zone done bone tone gone phony photo ping home hone none honey bought brought bring brings direct directly
  dial dials dialing direction history story store stores template templates important import imports impact
  undone under find finds found mind kind wind behind peoples purple couple example simple sample temple
  chance chances charge charges exchange range strange orange single signal since science silence
  however whatever whoever somewhere nowhere anywhere everything something anything itself themselves
  across along among beside besides beyond despite except inside outside near toward towards upon within
  able else enough instead rather quite almost maybe perhaps probably actually really literally basically
  mailing falling filling killing failing sailing mailed tailing hailing ruling culling polling rolling pulling
  hi hello hey thanks thank cheers bye welcome sorry pardon congrats wow cool nice awesome perfect lovely
  pls plz thx ty btw fyi asap lol ok yep yeah nope nah hmm um uh oh ah dont cant wont isnt doesnt didnt wasnt havent hasnt
  im ive id youre theyre were thats whats lets cannot gonna wanna gotta kinda dunno idk afaik etc vs via per
  everywhere ticket tickets request requests approval approve approved confirm confirmed urgent important priority
  hq office offices site sites city country building floor street north south east west london berlin tokyo paris york
  yesterday's today's monday's weekday weekend end ends beginning middle half whole full empty true false correct wrong
  joined joins joining join mentioned mentions mention starts started moved moves asked asks complained complains requested
  requests reported arrived arrives applied signed finished returned returns switched transferred promised stays stayed
  begins began begun travels traveled travelled speaks spoke sits sat works worked uses relies lives lived leads led runs ran
  confirmed wrote writes written replied answered claims claimed believes thinks thought hopes hoped prefers preferred
  wishes wished likes liked loves loved expects expected waits waited waiting calls called reached reach reaches happens
  happened became becomes become seems seemed lacks lacked misses missed lost loses found finds bought brings brought sent
  sends send received receives receive accepted accepts accept agreed agrees agree declined hired hires hire fired promoted
  retiring resigning relocated relocates onboarded deserves deserved keeps kept holds held owns owned goes went gone gets got
  comes came takes took gives gave puts makes made says said tells told knows knew sees saw currently recently finally already
  lately soon earlier both instead either neither though too also else then afterwards urgently quickly directly permanently
  main mainly normal usual regular special standard default automatic automatically manual manually test tests testing`
    .split(/\s+/u)
    .filter((word) => word !== ""),
);
