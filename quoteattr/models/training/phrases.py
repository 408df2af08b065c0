# ruff: noqa: E501  (a pattern is one line)
"""The words and patterns of `templates`. All written for this project."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from quoteattr.models.training.conllu import listed

#: Slot name to (XPOS, forms). `_` joins the words of a form; the last is the head.
WORDS: Mapping[str, tuple[str, Sequence[str]]] = {
    "first": (
        "NNP",
        listed("""Mohammad Hamdullah Zamir Sergei Olga Anna Maria Juan Carlos Li Wei Aiko Kenji Amina Fatima
        Omar Yusuf Ibrahim Priya Arjun Ravi Nguyen Chidi Ngozi Kwame Thandiwe Sipho John Mary Robert Patricia
        Michael Linda David Susan James Karen Emma Lucas Sofia Mateo Ingrid Lars Pierre Claire Giulia Marco
        Katarzyna Piotr Elena Dmitri Mehmet Ayşe Noor Samir Leila Hassan Abdul Ahmad Khalil Rosa Diego Hans
        Greta Viktor Svetlana Tariq Zainab Joseph Esther Grace Peter Paul Ruth Helen Naomi George Kamala Ursula
        Antonio Ban Shinzo Narendra Imran Benjamin Recep Angela Emmanuel Boris Theresa Jens Mirassadullah"""),
    ),
    "last": (
        "NNP",
        listed("""Karimi Rahimi Yusupov Nazari Petrov Ivanova Garcia Lopez Martinez Zhang Wang Chen Tanaka Sato
        Hussein Khan Ahmadi Karimi Rahimi Patel Sharma Singh Okafor Adeyemi Mensah Dlamini Nkosi Smith Johnson
        Williams Brown Jones Miller Davis Wilson Moore Taylor Larsen Johansson Dupont Bernard Rossi Bianchi
        Kowalski Nowak Popov Yilmaz Demir Haddad Nasser Said Farouk Santos Silva Müller Schmidt Weber Levy Cohen
        O'Brien Murphy MacDonald Fraser Hughes Evans Stoltenberg Lavrov Guterres Haqqani Stanikzai Nguyen Tran Kim
        Park Lee Suzuki Wu Reyes Cruz Flores Castillo Abdullah Mansour Zhou Peskov Ghani Adams Baker Clark"""),
    ),
    "place": (
        "NNP",
        listed("""Kabul Moscow Washington London Paris Berlin Rome Madrid Ankara Tehran Baghdad Cairo Lagos
        Nairobi Pretoria Delhi Islamabad Beijing Tokyo Seoul Manila Jakarta Canberra Ottawa Brasília Bogotá Lima
        Kandahar Dushanbe Geneva Brussels Vienna Warsaw Kyiv Texas Ohio Florida California Virginia Iowa Chicago
        Houston Boston Seattle Denver Afghanistan Russia China India Pakistan Tajikistan Germany France Nigeria
        Kenya Japan Brazil Mexico New_York South_Africa Hong_Kong Sri_Lanka Tel_Aviv Los_Angeles"""),
    ),
    "nationality": (
        "JJ",
        listed("""Afghan Russian Chinese Indian Pakistani German French British American Turkish Iranian
        Iraqi Egyptian Nigerian Kenyan Japanese Brazilian Mexican Western European senior local former retired
        young veteran independent Taliban/NNP"""),
    ),
    "day": ("NNP", listed("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")),
    "title": (
        "NNP",
        listed("""President Minister Senator Sen. Gov. Governor Rep. Mayor Judge General Gen. Colonel Col.
        Captain Sheriff Secretary Chancellor Prince King Queen Pope Professor Dr. Mr. Mrs. Ms. Chairman Director
        Commissioner Ambassador Justice Sgt. Lt. Detective Speaker Archbishop Imam Mullah Spokesman Spokeswoman
        Prime/NNPJ_Minister Foreign/NNPJ_Minister Defence_Minister Interior_Minister Finance_Minister Health_Minister
        National/NNPJ_Security_Adviser Vice/NNPJ_President Deputy/NNPJ_Minister Police_Chief Chief/NNPJ_Justice
        Home_Secretary Defense_Secretary Treasury_Secretary Energy_Secretary Supreme/NNPJ_Leader State_Department
        Press_Secretary Majority_Leader Minority_Leader House_Speaker Attorney_General Major_General
        Army_General NATO_Secretary"""),
    ),
    "job": (
        "NN",
        listed("""soldier officer commander spokesman spokeswoman teacher farmer doctor nurse lawyer professor
        analyst economist activist official diplomat driver student shopkeeper resident lawmaker senator minister
        envoy prosecutor researcher scientist director manager engineer fisherman coach striker author editor
        columnist historian witness mother father neighbour survivor trader police_officer army_commander
        government_spokesman party_leader union_leader team_captain company_spokeswoman district_governor
        security_analyst shop_owner school_principal climate_scientist campaign_manager police_chief"""),
    ),
    "jobs": (
        "NNS",
        listed("""officials residents witnesses soldiers lawmakers analysts experts diplomats doctors police
        prosecutors researchers critics supporters activists aides lawyers commanders villagers investigators
        government_officials security_officials rights_groups health_workers police_officers eye_witnesses
        opposition_leaders"""),
    ),
    "org": (
        "NNP",
        listed("""Reuters CNN Greenpeace Oxfam UNICEF NATO TASS AFP Google Amazon Toyota Boeing Hamas Hezbollah
        Interfax Pfizer Siemens Tesla Gazprom Barclays Nestlé Interpol Human/NNPJ_Rights_Watch Amnesty_International
        White/NNPJ_House Foreign/NNPJ_Ministry Defence_Ministry Supreme/NNPJ_Court European/NNPJ_Union World_Bank
        Red/NNPJ_Cross State_Department United/NNPJ_Nations Central/NNPJ_Bank Justice_Department Energy_Agency
        Health_Ministry Labour_Party Federal/NNPJ_Reserve"""),
    ),
    "body": (
        "NN",
        listed("""presidency ministry government army company police union commission agency court party bank
        group council embassy palace hospital university report statement letter military committee panel
        foreign/JJ_ministry defence_ministry interior_ministry health_ministry election_commission
        human/JJ_rights_group"""),
    ),
    "said": (
        "VBD",
        listed("""said said said said said said said said added explained insisted warned argued announced
        claimed replied declared recalled complained noted stressed continued concluded wrote tweeted admitted
        asked joked"""),
    ),
    "says": ("VBZ", listed("says says says adds explains insists warns argues notes recalls writes")),
    "reported": (
        "VBD",
        listed("""said said said said added explained insisted warned argued announced claimed admitted
        noted stressed reported confirmed acknowledged"""),
    ),
    "thing": (
        "NN",
        listed("""plan deal attack election budget law project decision crisis vaccine strike border base
        village road ceasefire vote report investigation bill programme money fighting situation weapon
        water_supply peace_agreement trade_deal power_plant"""),
    ),
    "things": (
        "NNS",
        listed("""talks troops people districts jobs families schools prices taxes workers patients results
        weapons children votes soldiers elections reserve_troops bank_accounts health_services"""),
    ),
    "adjective": (
        "JJ",
        listed("""new big serious clear important difficult safe illegal unacceptable wrong right ready
        proud dangerous bad good expensive responsible possible necessary"""),
    ),
    "did": (
        "VBD",
        listed("""saw lost abandoned left started stopped defended rejected welcomed supported needed wanted
        attacked found reached made signed"""),
    ),
    "do": (
        "VB",
        listed("""see lose abandon leave start stop defend reject welcome support need find reach make sign fight
        change help protect win"""),
    ),
    "done": (
        "VBN",
        listed("""seen lost abandoned started stopped defended rejected supported attacked found reached signed
        changed made killed arrested"""),
    ),
    "went": ("VBD", listed("fled worked arrived died resigned returned escaped survived lived")),
    "modal": ("MD", listed("will must can should would could may")),
    "people": ("PRP", listed("we they I you he she")),
    "he": ("PRP", listed("he she he she they")),
    "hearers": (
        "NNS",
        listed("reporters reporters reporters reporters journalists lawmakers supporters investigators"),
    ),
    "medium": (
        "NN",
        listed("""statement statement statement statement interview letter speech tweet report news_conference
        press_conference television_interview telephone_interview briefing blog_post written/JJ_statement
        court_filing"""),
    ),
    "site": ("NNP", listed("Twitter Facebook Twitter Telegram Instagram CNN")),
    "state": ("NNP", listed("Texas Maine Ohio Utah N.Y. Calif. Fla. Mass. Va. Iowa Alaska Vt.")),
    "manner": ("RB", listed("angrily quietly later also repeatedly publicly immediately earlier")),
}

#: Slot name to patterns, each with an optional weight before `::`.
PATTERNS: Mapping[str, Sequence[str]] = {
    "name": (
        "4 :: <first>/root/0 <last>/flat/1",
        "<last>/root/0",
        "0.5 :: <first>/root/0 <first>/flat/1 <last>/flat/1",
        "0.3 :: <first>/root/0 al/NNP/flat/1 -/HYPH/punct/4 <last>/flat/1",
    ),
    "person": (
        "3 :: <name>/root/0",
        "3 :: <title>/nmod:desc/2 <name>/root/0",
        "<nationality>/amod/2 <title>/nmod:desc/3 <name>/root/0",
        "<nationality>/amod/2 <job>/nmod:desc/3 <name>/root/0",
        "<place>/compound/2 <job>/nmod:desc/3 <name>/root/0",
        "<org>/compound/2 <job>/nmod:desc/3 <name>/root/0",
        "<job>/nmod:desc/2 <name>/root/0",
        "0.7 :: <name>/root/0 (/-LRB-/punct/3 R/NNP/appos/1 -/HYPH/punct/5 <state>/nmod:unmarked/3 )/-RRB-/punct/3",
        "0.7 :: <title>/nmod:desc/2 <name>/root/0 (/-LRB-/punct/4 D/NNP/appos/2 -/HYPH/punct/6 <state>/nmod:unmarked/4 )/-RRB-/punct/4",
        "0.5 :: <org>/nmod:poss/2 <jobof>/nmod:desc/3 <name>/root/0",
        "0.5 :: the/DT/det/2 <job>/root/0 ,/,/punct/4 <name>/appos/2",
    ),
    "jobof": ("'s/POS/case/2 <job>/root/0",),
    "role": (
        "3 :: a/DT/det/2 <job>/root/0",
        "2 :: the/DT/det/3 <nationality>/amod/3 <job>/root/0",
        "2 :: a/DT/det/3 <nationality>/amod/3 <job>/root/0",
        "3 :: the/DT/det/2 <job>/root/0 of/IN/case/5 the/DT/det/5 <body>/nmod/2",
        "2 :: <job>/root/0 of/IN/case/4 the/DT/det/4 <body>/nmod/1",
        "2 :: <job>/root/0 for/IN/case/3 <org>/nmod/1",
        "2 :: a/DT/det/2 <job>/root/0 at/IN/case/4 <org>/nmod/2",
        "a/DT/det/2 <job>/root/0 in/IN/case/4 <place>/nmod/2",
        "3 :: a/DT/det/2 <job>/root/0 who/WP/nsubj/4 <went>/acl:relcl/2 in/IN/case/6 <place>/obl/4",
        "2 :: a/DT/det/2 <job>/root/0 who/WP/nsubj/5 had/VBD/aux/5 <done>/acl:relcl/2 the/DT/det/7 <thing>/obj/5",
        "2 :: the/DT/det/2 <job>/root/0 who/WP/nsubj/4 <did>/acl:relcl/2 the/DT/det/6 <thing>/obj/4",
        "2 :: <place>/nmod:poss/3 's/POS/case/1 <job>/root/0 to/IN/case/5 <place>/nmod/3",
        "the/DT/det/2 <body>/nmod:poss/4 's/POS/case/2 <job>/root/0",
        "0.7 :: one/CD/root/0 of/IN/case/4 the/DT/det/4 <jobs>/nmod/1",
    ),
    "age": ("34/CD/root/0", "52/CD/root/0", "27/CD/root/0", "68/CD/root/0"),
    "described": (
        "6 :: <person>/root/0 ,/,/punct/3 <role>/appos/1 ,/,/punct/3",
        "2 :: <name>/root/0 ,/,/punct/4 who/WP/nsubj/4 <went>/acl:relcl/1 in/IN/case/6 <place>/obl/4 ,/,/punct/4",
        "2 :: <person>/root/0 ,/,/punct/5 who/WP/nsubj/5 is/VBZ/cop/5 <role>/acl:relcl/1 ,/,/punct/5",
        "<name>/root/0 ,/,/punct/3 <age>/appos/1 ,/,/punct/3",
        "<name>/root/0 ,/,/punct/3 <age>/appos/1 ,/,/punct/5 <role>/appos/1 ,/,/punct/5",
        "<person>/root/0 ,/,/punct/4 whose/WP$/nmod:poss/4 <job>/nsubj/5 <went>/acl:relcl/1 in/IN/case/7 <place>/obl/5 ,/,/punct/5",
        "0.7 :: <person>/root/0 of/IN/case/3 <org>/nmod/1",
        "0.7 :: <person>/root/0 from/IN/case/3 <place>/nmod/1",
    ),
    "trailing": (
        "6 :: <person>/root/0 ,/,/punct/3 <role>/appos/1",
        "2 :: <name>/root/0 ,/,/punct/4 who/WP/nsubj/4 <went>/acl:relcl/1 in/IN/case/6 <place>/obl/4",
        "2 :: <person>/root/0 ,/,/punct/5 who/WP/nsubj/5 is/VBZ/cop/5 <role>/acl:relcl/1",
        "2 :: <name>/root/0 ,/,/punct/4 who/WP/nsubj/4 <did>/acl:relcl/1 the/DT/det/6 <thing>/obj/4",
        "<name>/root/0 ,/,/punct/3 <age>/appos/1",
        "<person>/root/0 of/IN/case/3 <org>/nmod/1",
    ),
    "others": (
        "the/DT/det/2 <body>/root/0",
        "<jobs>/root/0",
        "the/DT/det/2 <org>/root/0",
        "<org>/root/0",
        "a/DT/det/2 <job>/root/0",
        "the/DT/det/3 <nationality>/amod/3 <job>/root/0",
        "<nationality>/amod/2 <jobs>/root/0",
        "the/DT/det/2 <job>/root/0",
        "<place>/nmod:poss/3 's/POS/case/1 <body>/root/0",
        "a/DT/det/2 <medium>/root/0 from/IN/case/5 the/DT/det/5 <body>/nmod/2",
        "another/DT/det/2 <job>/root/0 ,/,/punct/4 <name>/appos/2",
        "one/CD/nummod/2 <job>/root/0",
    ),
    "source": ("6 :: <person>/root/0", "3 :: <he>/root/0", "3 :: <others>/root/0"),
    "speaker": ("5 :: <person>/root/0", "3 :: <he>/root/0", "3 :: <described>/root/0", "3 :: <others>/root/0"),
    "object": (
        "the/DT/det/2 <thing>/root/0",
        "<things>/root/0",
        "a/DT/det/3 <adjective>/amod/3 <thing>/root/0",
        "our/PRP$/nmod:poss/2 <things>/root/0",
        "this/DT/det/2 <thing>/root/0",
        "it/PRP/root/0",
        "the/DT/det/2 <things>/root/0 in/IN/case/4 <place>/nmod/2",
    ),
    "clause": (
        "3 :: <people>/nsubj/2 <did>/root/0 <object>/obj/2",
        "3 :: <people>/nsubj/3 <modal>/aux/3 <do>/root/0 <object>/obj/3",
        "2 :: <people>/nsubj/2 had/VBD/root/0 to/TO/mark/4 <do>/xcomp/2 <object>/obj/4",
        "2 :: the/DT/det/2 <thing>/nsubj/4 is/VBZ/cop/4 <adjective>/root/0",
        "2 :: this/DT/nsubj/4 is/VBZ/cop/4 a/DT/det/4 <thing>/root/0",
        "the/DT/det/2 <things>/nsubj/4 were/VBD/cop/4 <adjective>/root/0",
        "<people>/nsubj/4 did/VBD/aux/4 n't/RB/advmod/4 <do>/root/0 <object>/obj/4",
        "there/EX/expl/2 was/VBD/root/0 no/DT/det/4 <thing>/nsubj/2",
        "the/DT/det/2 <things>/nsubj:pass/4 were/VBD/aux:pass/4 <done>/root/0 in/IN/case/6 <place>/obl/4",
        "we/PRP/nsubj/2 want/VBP/root/0 to/TO/mark/4 <do>/xcomp/2 <object>/obj/4",
        "<place>/nsubj/4 will/MD/aux/4 not/RB/advmod/4 <do>/root/0 <object>/obj/4",
        "the/DT/det/2 <body>/nsubj/4 has/VBZ/aux/4 <done>/root/0 <object>/obj/4",
    ),
    "speech": (
        "5 :: <clause>/root/0",
        "<clause>/root/0 because/IN/mark/3 <clause>/advcl/1",
        "<clause>/root/0 ,/,/punct/4 but/CC/cc/4 <clause>/conj/1",
        "<clause>/root/0 and/CC/cc/3 <clause>/conj/1",
        "1.5 :: Yes/UH/root/0",
        "0.4 :: No/UH/root/0",
    ),
    "quote": ("“/``/punct/2 <speech>/root/0 ,/,/punct/2 ”/''/punct/2",),
    "ended": (
        "“/``/punct/2 <speech>/root/0 ././punct/2 ”/''/punct/2",
        "0.2 :: “/``/punct/2 <speech>/root/0 ”/''/punct/2",
    ),
    "asked": (
        "“/``/punct/2 <speech>/root/0 ?/./punct/2 ”/''/punct/2",
        "“/``/punct/2 <speech>/root/0 !/./punct/2 ”/''/punct/2",
    ),
    "first_part": ("8 :: <quote>/root/0", "<asked>/root/0"),
    "when": (
        "3 :: <day>/root/0",
        "3 :: on/IN/case/2 <day>/root/0",
        "late/RB/advmod/2 <day>/root/0",
        "last/JJ/amod/2 week/NN/root/0",
    ),
    "how": (
        "4 :: in/IN/case/3 a/DT/det/3 <medium>/root/0",
        "on/IN/case/2 <site>/root/0",
        "at/IN/case/3 a/DT/det/3 <medium>/root/0",
        "in/IN/case/3 an/DT/det/3 interview/NN/root/0 with/IN/case/5 <org>/nmod/3",
        "in/IN/case/2 <place>/root/0",
        "during/IN/case/3 a/DT/det/3 visit/NN/root/0 to/IN/case/5 <place>/nmod/3",
    ),
    "hearer": (
        "4 :: <hearers>/root/0",
        "<org>/root/0",
        "the/DT/det/7 state/NN/compound/4 -/HYPH/punct/4 run/VBN/amod/7 <org>/compound/7 news/NN/compound/7 agency/NN/root/0",
        "the/DT/det/2 <org>/root/0",
        "<person>/root/0",
        "the/DT/det/2 <body>/root/0",
    ),
    "sentence": (
        "5 :: <first_part>/ccomp/3 <source>/nsubj/3 <said>/root/0 ././punct/3",
        "5 :: <first_part>/ccomp/2 <said>/root/0 <trailing>/nsubj/2 ././punct/2",
        "3 :: <first_part>/ccomp/2 said/VBD/root/0 <person>/nsubj/2 ././punct/2",
        "3 :: <first_part>/ccomp/3 <speaker>/nsubj/3 said/VBD/root/0 <how>/obl/3 ././punct/3",
        "2 :: <first_part>/ccomp/3 <speaker>/nsubj/3 said/VBD/root/0 <how>/obl/3 <when>/obl:unmarked/3 ././punct/3",
        "2 :: <first_part>/ccomp/3 <speaker>/nsubj/3 <said>/root/0 <when>/obl:unmarked/3 ././punct/3",
        "4 :: <first_part>/ccomp/3 <speaker>/nsubj/3 told/VBD/root/0 <hearer>/iobj/3 ././punct/3",
        "2 :: <first_part>/ccomp/3 <speaker>/nsubj/3 told/VBD/root/0 <hearer>/iobj/3 <when>/obl:unmarked/3 ././punct/3",
        "2 :: <first_part>/ccomp/3 <speaker>/nsubj/3 told/VBD/root/0 <hearer>/iobj/3 <how>/obl/3 ././punct/3",
        "2 :: <quote>/ccomp/3 <speaker>/nsubj/3 <said>/root/0 ,/,/punct/5 <rest>/ccomp/3 ././punct/3",
        "2 :: <first_part>/ccomp/3 <speaker>/nsubj/3 <said>/root/0 ,/,/punct/5 <adding>/advcl/3 ././punct/3",
        "2 :: <speaker>/nsubj/2 <said>/root/0 ,/,/punct/4 <ended>/ccomp/2",
        "2 :: <speaker>/nsubj/2 <said>/root/0 ,/,/punct/4 <ended>/ccomp/2",
        "2 :: <speaker>/nsubj/2 told/VBD/root/0 <hearer>/iobj/2 :/:/punct/5 <ended>/ccomp/2",
        "4 :: <speaker>/nsubj/2 <reported>/root/0 that/IN/mark/4 <clause>/ccomp/2 ././punct/2",
        "4 :: <speaker>/nsubj/2 said/VBD/root/0 <clause>/ccomp/2 ././punct/2",
        "2 :: <speaker>/nsubj/2 <says>/root/0 <clause>/ccomp/2 ././punct/2",
        "3 :: <speaker>/nsubj/2 told/VBD/root/0 <hearer>/iobj/2 that/IN/mark/5 <clause>/ccomp/2 ././punct/2",
        "2 :: <speaker>/nsubj/2 said/VBD/root/0 <when>/obl:unmarked/2 that/IN/mark/5 <clause>/ccomp/2 ././punct/2",
        "2 :: <speaker>/nsubj/2 said/VBD/root/0 <how>/obl/2 that/IN/mark/5 <clause>/ccomp/2 ././punct/2",
        "2 :: <speaker>/nsubj/3 <manner>/advmod/3 <reported>/root/0 that/IN/mark/5 <clause>/ccomp/3 ././punct/3",
        "2 :: <clause>/ccomp/4 ,/,/punct/1 <source>/nsubj/4 said/VBD/root/0 ././punct/4",
        "2 :: <clause>/ccomp/3 ,/,/punct/1 said/VBD/root/0 <trailing>/nsubj/3 ././punct/3",
        "2 :: According/VBG/case/3 to/IN/fixed/1 <described>/obl/5 ,/,/punct/3 <clause>/root/0 ././punct/5",
        "2 :: According/VBG/case/3 to/IN/fixed/1 <source>/obl/5 ,/,/punct/3 <clause>/root/0 ././punct/5",
        "3 :: <clause>/root/0 ,/,/punct/5 according/VBG/case/5 to/IN/fixed/3 <source>/obl/1 ././punct/1",
        "2 :: <speaker>/nsubj/2 called/VBD/root/0 the/DT/det/4 <thing>/obj/2 “/``/punct/6 <scare>/xcomp/2 ././punct/2 ”/''/punct/6",
        "2 :: <speaker>/nsubj/2 said/VBD/root/0 the/DT/det/4 <thing>/nsubj/7 was/VBD/cop/7 “/``/punct/7 <scare>/ccomp/2 ././punct/2 ”/''/punct/7",
        "<speaker>/nsubj/3 was/VBD/aux:pass/3 quoted/VBN/root/0 as/IN/mark/5 saying/VBG/advcl/3 <clause>/ccomp/5 ././punct/3",
        "<ended>/root/0",
        "0.7 :: As/IN/mark/3 <source>/nsubj/3 <said>/advcl/5 ,/,/punct/3 <clause>/root/0 ././punct/5",
        "0.7 :: <speaker>/nsubj/2 welcomed/VBD/root/0 the/DT/det/4 <thing>/obj/2 ,/,/punct/6 saying/VBG/advcl/2 <clause>/ccomp/6 ././punct/2",
    ),
    "adding": (
        "adding/VBG/root/0 that/IN/mark/3 <clause>/ccomp/1",
        "adding/VBG/root/0 :/:/punct/4 “/``/punct/4 <speech>/ccomp/1 ”/''/punct/4",
        "referring/VBG/root/0 to/IN/case/4 the/DT/det/4 <thing>/obl/1",
    ),
    "rest": ("“/``/punct/2 <clause>/root/0 ”/''/punct/2",),
    "scare": ("a/DT/det/2 <thing>/root/0", "<adjective>/root/0", "a/DT/det/3 <adjective>/amod/3 <thing>/root/0"),
}
