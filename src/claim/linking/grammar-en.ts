import type { Grammar } from "./grammar.ts";

const words = (text: string): string[] => text.split("|").map((word) => word.trim().replace(/\s+/gu, " "));

/** Function words of English, in small letters; phrases may hold spaces. */
export const GRAMMAR_EN: Grammar = {
  total: words(
    "cumulative|cumulatively|total of|in all|a total of|altogether|overall|the total|total number|running total|tally|the count|count",
  ),
  stock: words(
    "surpassed|surpasses|surpassing|surpass|overtaking|overtake|overtakes|beat|beats|beating|outpaced|topping|outstripped|leapfrogged|leapfrogs|outstrips|outpaces|outdid|outdoes|outranks|outranked|eclipsed|eclipses|dwarfs|dwarfed|bested|outspent|outspends|outsold|outsells|outgrew|stood at|had reached|reached|has reached|stands at|numbered|there were|hit|topped|held",
  ),
  added: words("new|newly|added|adds|additional|additions|net new|were added|was added|fresh"),
  sum: words(
    "together|combined|in total|totalling|totaling|adding up to|add up to|sum|sum of|a combined|between them|totalled|totaled|taken together|all told|adds up to|sums to|that makes|this makes|which makes|put together|added together|adding them up|jointly|in aggregate|collectively",
  ),
  both: words(
    "both|the trio|the two|those two|these two|the top two|the leading two|the other two|the two of them|the three|those three|these three|the top three|the leading three|the other three|the three of them|all three|the four|those four|these four|the top four|the leading four|the other four|the four of them|all four|the five|those five|these five|the top five|the leading five|the other five|the five of them|all five|the six|those six|these six|the top six|the leading six|the other six|the six of them|all six|the seven|those seven|these seven|the top seven|the leading seven|the other seven|the seven of them|all seven|the eight|those eight|these eight|the top eight|the leading eight|the other eight|the eight of them|all eight",
  ),
  each: words("respectively|each|apiece"),
  part: words("of which|of the rest|of whom|of these|of them|of those|among them|among these|including"),
  up: words(
    "up|rose|rise|risen|rising|grew|growth|grown|growing|increase|increased|increases|gain|gained|climbed|climb|jump|jumped|surged|surge|soared|higher|more|more than|" +
      "expanded|added|advanced|swelled|year on year growth|up by|increase of|a rise of|an increase of|edged up|inched up|crept up|ticked up|shot up|" +
      "leapt|leaped|ballooned|mushroomed|rebounded|put on|a gain of|a jump of|a leap of",
  ),
  down: words(
    "down|fell|fall|fallen|falling|declined|decline|drop|dropped|decrease|decreased|shrank|shrunk|slid|slipped|slumped|plunged|lower|fewer|less|fewer than|less than|behind|lost|lags|lagged|" +
      "trails|trailed|trailing|a fall of|a drop of|a decline of|contracted|sank|tumbled|edged down|inched down|dipped|shed|gave back|handed back|" +
      "came down|eased|dwindled|retreated|a slide of|a slump of",
  ),
  reach: words(
    "rose to|grew to|increased to|climbed to|up to|jumped to|surged to|fell to|dropped to|declined to|down to|slid to|slipped to|to|reaching|shrank to|risen to|grown to|" +
      "fallen to|came to|going to|back to|recovered to|expanding to|soared to|rising to|growing to|climbing to|jumping to|surging to|soaring to|falling to|" +
      "dropping to|sliding to|sinking to|shrinking to|edged up to|inched up to|crept up to|shot up to|leapt to|leaped to|swelled to|ballooned to|" +
      "expanded to|advanced to|slumped to|plunged to|dipped to|eased to|contracted to|sank to|tumbled to|edged down to|came down to",
  ),
  from: words("from|up from|down from"),
  base: words(
    "than|more than|fewer than|less than|compares with|compare with|compared with|compared to|against|versus|vs|over|as against|relative to|that of|from|as many as|as much as|as big as|as large as",
  ),
  than: words(
    "second only to|behind only|higher than|lower than|above|below|exceeding|exceeds|exceeded|ahead of|behind|short of|shy of|clear of|adrift of",
  ),
  difference: words(
    "gap|difference|distance|the distance|the gap|the difference|a difference of|a gap of|margin|a margin of|short of|shy of|clear of|adrift of|more|fewer|less|more than|fewer than|less than|leads by|trails by|led by|lead of|the lead|a lead of|its lead|ahead by|behind by|larger by|longer by|bigger by|greater by|smaller by|shorter by",
  ),
  share: words(
    "share|share of|accounted for|accounts for|accounting for|make up|made up|makes up|making up|proportion|of all|percentage of|represented|represents|represent|took|takes|" +
      "market share|a share of|of the|of the total|of it|of that",
  ),
  mean: words("average|averaged|averaging|on average|mean|an average of"),
  "whole-country": words(
    "nationwide|national|nationally|across the country|in the country|countrywide|the whole country|across china",
  ),
  home: words(
    "the province|the whole province|the province’s|the province's|the city|the whole city|the city’s|the city's|the municipality",
  ),
  rank: words(
    "first|second|third|fourth|fifth|largest|biggest|most|leader|top|highest|lowest|smallest|followed|ranked|ranks|best|overtook|overtaken|last",
  ),
  planned: words(
    "will|plans|planned|plan|expects|expected|expect|aims|aim|aimed|target|targets|targeted|forecast|forecasts|projected|projects|intends|would like|by next|hopes|hope|" +
      "pledged|pledges|promised|is set to|are set to|set to|due to|could reach|going to be|predicts|predicted|outlook",
  ),
  negated: words(
    "not|no|never|denied|denies|wrongly|mistakenly|corrected|isn't|wasn't|weren't|didn't|aren't|nor|neither|false|untrue|rather than|instead of",
  ),
  hypothetical: words("if|suppose|supposing|assuming|were to|unless|hypothetically|would have|would be|in theory|even if"),
  opinion: words(
    "may|might|perhaps|maybe|could|probably|possibly|likely|reportedly|allegedly|is said to|are said to|was said to|is reported to|is believed to|is thought to|rumoured|rumored|i think|we think|seems|appears|guess|estimated|believed",
  ),
  said: words(
    "said|says|told|claims|claimed|announced|stated|noted|wrote|reported|disclosed|boasts|boasted|adds that|argued|argues",
  ),
  according: words(
    "according to|data from|figures from|estimates by|per|as measured by|counted by|numbers from|citing|cited by|as reported by|statistics from|figures by|data by",
  ),
  shows: words(
    "data|figures|show|shows|showed|report|survey|estimates|puts|put the|numbers|statistics|tracker|counts|reckons|counted|measured",
  ),
  reference: words(
    "it|its|they|their|the company|the app|the group|the firm|the product|the model|the platform|the start-up|the startup|the assistant|the chatbot",
  ),
  former: words("the former"),
  latter: words("the latter"),
  except: words("except|excluding|without|apart from|other than|not counting|net of"),
  besides: words("another|a further|in addition|besides|also|other"),
  narrow: words(
    "overseas|abroad|global|globally|worldwide|international|paying|paid|female|male|rural|urban|enterprise|corporate|first batch|latest batch|this batch|some|most|many|" +
      "pending|withdrawn|cancelled|canceled|open-source|closed|outside|foreign|private|state-owned|listed|per",
  ),
  "year-on-year": words(
    "year on year|year-on-year|year over year|year-over-year|yoy|y/y|on the year|annually|from a year earlier|on a year earlier|from the year before",
  ),
  "on-before": words(
    "quarter on quarter|quarter-on-quarter|month on month|month-on-month|q/q|m/m|on the quarter|on the month|from the previous quarter|from the previous month|from the month before",
  ),
  "past-peak": words("peak|peaked|once|at its height|record|at its peak|all-time high"),
  and: words("and|or|as well as|while|&"),
  neutral: words(
    "the|a|an|of|in|on|at|for|by|with|had|has|have|been|be|was|were|is|are|did|does|do|this|these|those|which|who|whose|as|so|then|only|just|alone|about|around|" +
      "some|nearly|almost|over|at least|users|people|number|numbers|figure|figures|yuan|dollars|renminbi|china|chinese|country|company|companies|apps|app|models|model|services|service|" +
      "its|their|his|her|our|put|putting|into|onto|out|still|already|even|now|later|earlier|before|after|during|through|since|until|till|whole|all|every|same|when|where|while|" +
      "but|yet|however|meanwhile|also|too|very|much|far|away|times|time|year|month|day|week|quarter|half|period|end|start|beginning|end of|per cent|percent|percentage|points|" +
      "booked|posted|logged|recorded|saw|sees|hold|holds|holding|brought|brings|drew|draws|drawn|passed|passes|crossed|opened|opens|used|use|uses|ended|ends|began|starts|" +
      "started|amounted|amounts|ran|runs|stand|stands|stood|sits|remained|remains|gives|earned|earns|invested|shipped|attracted|itself|themselves|own|ones|them|we|i|you|he|she|" +
      "what|how|because|thus|one|otherwise|turn|way|today|together with|respective|some of|what is|between|among|next|previous|last|first|ago|recent|recently|" +
      "came|come|comes|went|go|got|get|made|make|makes|took|take|gave|give|given|spent|spend|spending|set|counted|got to|well|followed|regulator|government|authority|authorities|office|list|lists|there|here|that|to|" +
      "exactly|precisely|merely|mere|simply|solely|province|provinces|municipality|municipalities|contained|contains|comprised|comprises|finished|whereas|elsewhere|within|others|remember|therefore|supposedly|leads|leading|led",
  ),
};
