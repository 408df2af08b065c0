"""The words of the made sentences, by slot. All chosen for this project."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from quoteattr.models.training.conllu import listed

#: Slot name to (XPOS, forms). `_` joins the words of a form; the last is the head.
WORDS: Mapping[str, tuple[str, Sequence[str]]] = {
    "first": (
        "NNP",
        listed("""Mohammad Sergei Olga Anna Maria Juan Carlos Li Wei Aiko Kenji Amina Fatima Omar Yusuf Ibrahim
        Priya Arjun Ravi Nguyen Chidi Ngozi Kwame Thandiwe Sipho John Mary Robert Patricia Michael Linda
        David Susan James Karen Emma Lucas Sofia Mateo Ingrid Lars Pierre Claire Giulia Marco Katarzyna
        Piotr Elena Dmitri Mehmet Ayşe Noor Samir Leila Hassan Abdul Ahmad Khalil Rosa Diego Hans Greta
        Viktor Svetlana Tariq Zainab Joseph Esther Grace Peter Paul Ruth Helen Naomi George Kamala
        Ursula Petra Tomasz Ilse Bjørn Astrid Mei Haruto Yuki Siobhan Cormac Dilnoza Aziz Tamar Giorgi
        Ana Ivo Zsófia László Anneli Jukka Kofi Ama Wanjiru Otieno Tendai Lindiwe Thabo Rania Karim
        Nadia Yara Bilal Farah Deepa Sanjay Meera Anil Linh Minh Somchai Malia Tane Aroha Beatriz
        Joaquín Ximena Camila Rafael Dave Rita Owen Megan Curtis Denise Wesley Carla Brandon Tina Greg
        Judith Norman Eileen Stuart Fiona Antonio Ban Shinzo Narendra Imran Benjamin Recep Angela
        Emmanuel Boris Theresa Jens"""),
    ),
    "last": (
        "NNP",
        listed("""Karimi Rahimi Yusupov Nazari Petrov Ivanova Garcia Lopez Martinez Zhang Wang Chen Tanaka Sato
        Hussein Khan Ahmadi Karimi Rahimi Patel Sharma Singh Okafor Adeyemi Mensah Dlamini Nkosi Smith
        Johnson Williams Brown Jones Miller Davis Wilson Moore Taylor Larsen Johansson Dupont Bernard
        Rossi Bianchi Kowalski Nowak Popov Yilmaz Demir Haddad Nasser Said Farouk Santos Silva Müller
        Schmidt Weber Levy Cohen O'Brien Murphy MacDonald Fraser Hughes Evans Stoltenberg Lavrov
        Guterres Haqqani Stanikzai Nguyen Tran Kim Park Lee Suzuki Wu Reyes Cruz Flores Castillo
        Abdullah Mansour Zhou Peskov Ghani Adams Baker Clark Lind Brandt Salgado Gorran Karel Zaran
        Halvorsen Lindqvist Virtanen Kask Novák Horváth Ionescu Petrenko Kvirikashvili Sarkisian Aydın
        Özkan Benali Chaoui Diallo Traoré Kamara Boateng Mwangi Odhiambo Moyo Chikwava Botha Abebe
        Tesfaye Bekele Iyer Menon Chowdhury Perera Fernando Tamang Bhatt Phan Vo Wongsakul Santoso
        Wijaya Ramos Aquino Tupou Ngata Quispe Mamani Vargas Fonseca Almeida Moreau Lefèvre Janssen
        Vermeer Keller Brunner Greco Colombo Doyle Brennan Pritchard Whitlock Harlan Tuttle Mercer Voss
        Pruitt Langley Ashford Coyle Dunmore Redfern Holloway Sizemore"""),
    ),
    "place": (
        "NNP",
        listed("""Kabul Moscow Washington London Paris Berlin Rome Madrid Ankara Tehran Baghdad Cairo Lagos
        Nairobi Pretoria Delhi Islamabad Beijing Tokyo Seoul Manila Jakarta Canberra Ottawa Brasília
        Bogotá Lima Kandahar Dushanbe Geneva Brussels Vienna Warsaw Kyiv Texas Ohio Florida California
        Virginia Iowa Chicago Houston Boston Seattle Denver Afghanistan Russia China India Pakistan
        Tajikistan Germany France Nigeria Kenya Japan Brazil Mexico New/NNPJ_York South/NNPJ_Africa
        Hong_Kong Sri_Lanka Tel_Aviv Los_Angeles Lowmoor Moravia Tilbrook Harwick Ostrava Lisbon Oslo
        Helsinki Riga Tbilisi Almaty Hanoi Bangkok Quito Accra Dakar Kampala Harare Tunis Amman Doha
        Glasgow Cardiff Belfast Auckland Winnipeg Oregon Kansas Vermont Nevada Pell_Bay Stone_Ridge
        Port_Ellis"""),
    ),
    "nationality": (
        "JJ",
        listed("""Afghan Russian Chinese Indian Pakistani German French British American Turkish Iranian Iraqi
        Egyptian Nigerian Kenyan Japanese Brazilian Mexican Western European senior local former retired
        young veteran independent Taliban/NNP"""),
    ),
    "day": ("NNP", listed("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")),
    "title": (
        "NNP",
        listed("""President Minister Senator Sen. Gov. Governor Rep. Mayor Judge General Gen. Colonel Col. Captain
        Sheriff Secretary Chancellor Prince King Queen Pope Professor Dr. Mr. Mrs. Ms. Chairman Director
        Commissioner Ambassador Justice Sgt. Lt. Detective Speaker Archbishop Imam Mullah Spokesman
        Spokeswoman Prime/NNPJ_Minister Foreign/NNPJ_Minister Defence_Minister Interior_Minister
        Finance_Minister Health_Minister National/NNPJ_Energy_Adviser Vice/NNPJ_President
        Deputy/NNPJ_Minister Police_Chief Chief/NNPJ_Justice Home_Secretary Defense_Secretary
        Treasury_Secretary Energy_Secretary Supreme/NNPJ_Leader State_Department Press_Secretary
        Majority_Leader Minority_Leader House_Speaker Attorney_General Major_General Army_General
        NATO_Secretary"""),
    ),
    "job": (
        "NN",
        listed("""soldier officer commander spokesman spokeswoman teacher farmer doctor nurse lawyer professor
        analyst economist activist official diplomat driver student shopkeeper resident lawmaker senator
        minister envoy prosecutor researcher scientist director manager engineer fisherman coach striker
        author editor columnist historian witness mother father neighbour survivor trader police_officer
        army_commander government_spokesman party_leader union_leader team_captain company_spokeswoman
        district_governor security_analyst shop_owner school_principal climate_scientist
        campaign_manager police_chief"""),
    ),
    "jobs": (
        "NNS",
        listed("""officials residents witnesses soldiers lawmakers analysts experts diplomats doctors police
        prosecutors researchers critics supporters activists aides lawyers commanders villagers
        investigators government_officials security_officials rights_groups health_workers
        police_officers eye_witnesses opposition_leaders"""),
    ),
    "org": (
        "NNP",
        listed("""Reuters CNN Greenpeace Oxfam UNICEF NATO AFP Google Amazon Toyota Boeing Hamas Hezbollah
        Interfax Pfizer Siemens Tesla Gazprom Barclays Nestlé Interpol Human/NNPJ_Rights_Watch
        Amnesty_International White/NNPJ_House Foreign/NNPJ_Ministry Defence_Ministry Supreme/NNPJ_Court
        European/NNPJ_Union World_Bank Red/NNPJ_Cross State_Department United/NNPJ_Nations/NNPS
        Central/NNPJ_Bank Justice_Department Energy_Agency Health_Ministry Labour_Party
        Federal/NNPJ_Reserve"""),
    ),
    "body": (
        "NN",
        listed("""presidency ministry government army company police union commission agency court party bank
        group council embassy palace hospital university report statement letter military committee
        panel foreign/JJ_ministry defence_ministry interior_ministry health_ministry election_commission
        human/JJ_rights_group"""),
    ),
    "folk": (
        "NNS",
        listed("""farmers engineers nurses teachers miners pilots commuters parents voters students drivers
        tenants scientists judges senators governors mayors clerks sailors dockers migrants refugees
        prisoners veterans rangers beekeepers firefighters paramedics fishermen shopkeepers councillors
        delegates inspectors auditors surgeons bus_drivers bank_tellers city_planners hospital_managers
        party_members factory_workers county_officials health_inspectors forest_rangers school_governors
        port_workers weather_forecasters"""),
    ),
    "who": (
        "NN",
        listed("""mayor governor treasurer chairwoman chairman president secretary head chief founder captain
        deputy_director chief/JJ_executive vice_president press_officer chief/JJ_economist
        prime/JJ_minister party_secretary general/JJ_manager county_clerk fire_chief foreign/JJ_minister
        union_president"""),
    ),
    "matter": (
        "NN",
        listed("""harbour bridge budget merger reservoir drought flood strike treaty reform inquiry harvest outage
        tunnel ferry licence curfew subsidy pension lawsuit verdict referendum pipeline dam railway
        museum stadium clinic orchard refinery shipment warehouse landfill levy loan tariff
        housing_scheme bus_lane census school_budget water_bill gas_leak rail_link land_claim
        court_ruling sales/NNS_tax voting_system fishing_quota data_breach wage_offer climate_policy
        sugar_tax TV_show"""),
    ),
    "matters": (
        "NNS",
        listed("""repairs wages rents documents emails sanctions flights trains crops engines permits ballots
        inspections tickets roofs pipes drills cables loans cuts hearings records statues lanes buses
        ferries imports fines interest_rates power_lines safety_rules search_warrants oil_prices
        tax_breaks phone_records bus_fares"""),
    ),
    "area": (
        "NN",
        listed("""capital north south valley region province county harbour suburb delta plateau coast town
        district border_town mountain_village mining_town city_centre eastern/JJ_suburb port_city
        river_basin"""),
    ),
    "quality": (
        "JJ",
        listed("""old costly central southern empty broken federal regional secret public private recent final
        early severe rural narrow controversial popular joint annual legal medical heavy"""),
    ),
    "verdict": (
        "JJ",
        listed("""unfair reckless premature lawful harmless overdue unworkable false late pointless popular costly
        incomplete sound ready likely unsafe misleading absurd cruel outdated brilliant legal"""),
    ),
    "acted": (
        "VBD",
        listed("""approved delayed cancelled repaired blocked closed opened funded ignored backed postponed
        inspected sold bought destroyed copied seized hid shared revised crossed drained rejected
        discussed flooded measured planned visited restored doubled reduced damaged built financed
        published halted reviewed"""),
    ),
    "act": (
        "VB",
        listed("""approve delay cancel repair block close open fund ignore postpone inspect sell buy destroy seize
        share revise cross drain discuss restore double reduce build finance publish halt review defend
        dismantle replace monitor suspend raise ban"""),
    ),
    "acting": (
        "VBG",
        listed("""approving delaying cancelling repairing blocking closing opening funding ignoring selling buying
        taking hiding sharing building reviewing leaking destroying raising paying accepting"""),
    ),
    "acted_on": (
        "VBN",
        listed("""approved delayed cancelled repaired blocked closed opened funded ignored postponed inspected
        sold bought destroyed seized shared revised restored reduced built published halted reviewed
        damaged replaced leaked"""),
    ),
    "moved": (
        "VBD",
        listed("""collapsed fell rose arrived vanished failed returned stalled ended began resumed continued
        started stopped slowed disappeared moved improved worsened expired"""),
    ),
    "move": ("VB", listed("collapse fall rise arrive fail return stall end begin resume continue stop improve change")),
    "moving": ("VBG", listed("collapsing falling rising returning failing leaving improving growing moving working")),
    "thought": (
        "VBD",
        listed("""said said said said said added maintained predicted testified estimated concluded revealed
        suggested hinted conceded reiterated emphasized alleged cautioned asserted contended promised
        believed feared claimed announced argued acknowledged stated observed noted"""),
    ),
    "verbs_bare": (
        "VBD",
        listed(
            """said said said said said thought claimed believed hoped feared insisted argued predicted suggested"""
        ),
    ),
    "reports": (
        "VBZ",
        listed("""says says says says claims argues maintains insists predicts estimates believes concedes fears
        reports denies suggests thinks warns"""),
    ),
    "inform": ("VBD", listed("told told told told told warned reminded assured informed notified advised")),
    "ask": ("VBD", listed("asked asked told urged urged advised persuaded allowed instructed begged warned")),
    "drive": ("VBD", listed("led led prompted forced ordered encouraged wanted expected required invited")),
    "vow": (
        "VBD",
        listed("""vowed vowed pledged promised threatened agreed refused declined offered hoped planned decided
        wanted claimed tried sought"""),
    ),
    "deny": ("VBD", listed("denied denied denied admitted regretted considered")),
    "question": ("VBD", listed("asked asked wondered questioned discussed asked")),
    "explain": ("VBD", listed("explained explained described revealed asked recalled")),
    "noun_of_saying": (
        "NN",
        listed("""claim claim warning statement belief suggestion allegation promise fear argument view hope
        assertion admission prediction concern rumour announcement assurance idea conclusion complaint"""),
    ),
    "nouns_of_saying": (
        "NNS",
        listed("""claims claims warnings concerns fears allegations suggestions rumours hopes reports complaints
        assurances predictions accusations"""),
    ),
    "saying": ("VBG", listed("saying saying saying saying claiming arguing warning insisting adding stating")),
    "adding_that": ("VBG", listed("adding adding adding saying noting warning explaining insisting stressing")),
    "message": (
        "NN",
        listed("""statement letter email note sign poster message post press_release banner leaflet memo telegram"""),
    ),
    "issued": ("VBD", listed("released issued published sent posted circulated signed wrote")),
    "attitude": ("VBD", listed("criticized defended welcomed praised dismissed condemned rejected blasted mocked")),
    "named": ("VBD", listed("called called called labelled branded")),
    "behaviour": ("NN", listed("behaviour decision report ruling policy idea offer plan vote response speech attack")),
    "epithet": (
        "NN",
        listed("""disgrace triumph mistake scandal joke success outrage tragedy betrayal farce hoax milestone
        witch_hunt power_grab turning_point"""),
    ),
    "work": ("NN", listed("novel film play song memoir album documentary poem TV_show TV_series stage_musical")),
    "number": ("CD", listed("two three four five six seven nine twelve 15 20 30 45 120 300 2,000")),
    "year": ("CD", listed("1987 1994 2003 2008 2011 2015 2017 2019 2020")),
    "month": ("NNP", listed("January February April May June July August September October November")),
    "often": ("RB", listed("also also later repeatedly publicly privately recently openly again still already")),
    "partyname": ("NNP", listed("Liberal Democrat Republican Conservative Green Centrist Socialist")),
    "region": ("NNP", listed("Pell_Bay Lowmoor Texas Oregon Kansas Vermont Tilbrook Harwick Stone_Ridge Nevada")),
    "acronym": ("NNP", listed("NGU HRC FWA CPD LBA ITO PRC MDF TSU RWA")),
    "agency": (
        "NNP",
        listed("""Northern/NNPJ_Growers_Union Harbour_Rights_Council Lowmoor_Teachers_Union Rural_Water_Agency
        Coastal/NNPJ_Police_Department Moravia_Defence_Force National/NNPJ_Transport_Office
        Island_Trade_Board People_Democracy_Congress Tilbrook_Housing_Trust Central/NNPJ_Pensions_Fund
        Harwick_Medical/NNPJ_Society"""),
    ),
    "said": (
        "VBD",
        listed("""said said said said said said said said added explained insisted warned argued announced claimed
        replied declared recalled complained noted stressed continued concluded wrote tweeted admitted
        asked joked"""),
    ),
    "says": ("VBZ", listed("says says says adds explains insists warns argues notes recalls writes")),
    "reported": (
        "VBD",
        listed("""said said said said added explained insisted warned argued announced claimed admitted noted
        stressed reported confirmed acknowledged"""),
    ),
    "thing": (
        "NN",
        listed("""plan deal attack election budget law project decision crisis vaccine strike border base village
        road ceasefire vote report investigation bill programme money fighting situation weapon
        water_supply peace_agreement trade_deal power_plant"""),
    ),
    "things": (
        "NNS",
        listed("""talks troops people districts jobs families schools prices taxes workers patients results
        weapons children votes soldiers elections army_reservists bank_accounts health_services"""),
    ),
    "adjective": (
        "JJ",
        listed("""new big serious clear important difficult safe illegal unacceptable wrong right ready proud
        dangerous bad good expensive responsible possible necessary"""),
    ),
    "did": (
        "VBD",
        listed("""saw lost abandoned left started stopped defended rejected welcomed supported needed wanted
        attacked found reached made signed"""),
    ),
    "do": (
        "VB",
        listed("""see lose forget leave start stop defend reject welcome support need find reach make sign fight
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
        press_conference television_interview telephone_interview briefing blog_post
        written/JJ_statement court_filing"""),
    ),
    "site": ("NNP", listed("Twitter Facebook Twitter Telegram Instagram CNN")),
    "state": ("NNP", listed("Texas Maine Ohio Utah N.Y. Calif. Fla. Mass. Va. Iowa Alaska Vt.")),
    "manner": ("RB", listed("angrily quietly later also repeatedly publicly immediately earlier")),
}
