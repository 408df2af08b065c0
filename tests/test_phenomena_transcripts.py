"""Transcripts as they come: calls with analysts, hearings, parliaments, talk on the air, chats, subtitles."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import ALL, Row, Said, answers_to, cases, check

import quoteattr
from quoteattr.types import Attribution

CALLS = [
    Row(
        "office and firm between dashes",
        "Operator: Our first question comes from Dale Prewitt.\n\n"
        "Dale Prewitt - Marlin Securities - Analyst: How are margins?\n\n"
        "Lena Osgood - Orvane Systems - Chief Executive Officer: They improved, Dale.\n\n"
        "Pavel Roth -- Chief Financial Officer: And costs fell.\n\n"
        "Operator: Thank you.",
        Said("Our first question comes from Dale Prewitt.", by="Operator"),
        Said("How are margins?", by="Dale Prewitt", role="Analyst", affiliation="Marlin Securities"),
        Said("They improved, Dale.", by="Lena Osgood", role="Chief Executive Officer", affiliation="Orvane Systems"),
        Said("And costs fell.", by="Pavel Roth", role="Chief Financial Officer"),
        Said("Thank you.", by="Operator"),
    ),
    Row(
        "capitals of a bank, a Scot and a king",
        "BANK OF OSTRIA: We are open.\n\nADA MCADAM: We are not.\n\nBANK OF OSTRIA: We are, Ms. McAdam.\n\n"
        "ADA MCADAM: And you, sir?\n\nHENRY VIII: I am not.",
        Said("We are open.", by="Bank of Ostria"),
        Said("We are not.", by="Ada McAdam"),
        Said("We are, Ms. McAdam.", by="Bank of Ostria"),
        Said("And you, sir?", by="Ada McAdam"),
        Said("I am not.", by="Henry VIII"),
    ),
    Row(
        "the calling in brackets behind the name",
        "Petra Lind (engineer): The bridge is old.\n\nOdo Finch (mayor): It is safe.\n\n"
        "Petra Lind (engineer): It is not.",
        Said("The bridge is old.", by="Petra Lind", role="engineer"),
        Said("It is safe.", by="Odo Finch", role="mayor"),
        Said("It is not.", by="Petra Lind", role="engineer"),
    ),
    Row(
        "questions and answers of two of whom one is said to be something",
        "Chef Odo Finch talks to Ada Holm about fish.\n\nQ: Where do you buy it?\n\nA: At the pier.\n\n"
        "Q: When?\n\nA: At dawn.",
        Said("Where do you buy it?"),
        Said("At the pier.", by="Odo Finch", role="Chef"),
        Said("When?"),
        Said("At dawn.", by="Odo Finch", role="Chef"),
    ),
    Row(
        "names on lines of their own, offices in a list above",
        "Company Participants\n\nLena Osgood - Chief Executive Officer\n\nPavel Roth - Chief Financial Officer\n\n"
        "Conference Call Participants\n\nDale Prewitt - Marlin Securities\n\n"
        "Operator\n\nGood morning. I will now turn the call over to Lena Osgood.\n\n"
        "Lena Osgood\n\nThank you. Revenue rose.\n\nWe are pleased with that.\n\n"
        "Operator\n\nOur first question is from Dale Prewitt.\n\nDale Prewitt\n\nWhat about costs?\n\n"
        "Pavel Roth\n\nLet us see. They fell.",
        Said("Good morning. I will now turn the call over to Lena Osgood.", by="Operator"),
        Said("Thank you. Revenue rose.\n\nWe are pleased with that.", by="Lena Osgood", role="Chief Executive Officer"),
        Said("Our first question is from Dale Prewitt.", by="Operator"),
        Said("What about costs?", by="Dale Prewitt", role=None, affiliation="Marlin Securities"),
        Said("Let us see. They fell.", by="Pavel Roth", role="Chief Financial Officer"),
    ),
    Row(
        "speakers counted, who say their names",
        "spk01: Good morning. My name is Nils, and I will be your operator.\n"
        "spk04: Thank you, Nils. I'm Lena Osgood of Orvane.\nspk02: Thanks. The quarter was strong.\n"
        "spk01: The line is open.",
        Said("Good morning. My name is Nils, and I will be your operator.", by="Nils"),
        Said("Thank you, Nils. I'm Lena Osgood of Orvane.", by="Lena Osgood", mention="spk04"),
        Said("Thanks. The quarter was strong.", by="spk02"),
        Said("The line is open.", by="Nils"),
    ),
]

COURTS = [
    Row(
        "whom Q and A mean",
        "MARTA TOLLIVER, having been first duly sworn, testified as follows:\n\nDIRECT EXAMINATION\n\n"
        "BY MR. HALVERSEN:\n\nQ. Where were you?\n\nA. At home. My sister said, “He is here.”\n\n"
        "CROSS-EXAMINATION\n\nBY MS. PARR:\n\nQ. You were asleep?\n\nA. No.",
        Said("Where were you?", by="Halversen", honorific="Mr."),
        Said("At home. My sister said, “He is here.”", by="Marta Tolliver"),
        Said("He is here.", by="sister"),
        Said("You were asleep?", by="Parr"),
        Said("No.", by="Marta Tolliver"),
    ),
    Row(
        "judge, counsel and witness",
        "THE COURT: Please be seated.\n\nMR. HALVERSEN: Thank you, Your Honor.\n\nTHE WITNESS: I was at home.\n\n"
        "MS. PARR: Objection.\n\nTHE COURT: Overruled.",
        Said("Please be seated.", by="The Court"),
        Said("Thank you, Your Honor.", by="Halversen", honorific="Mr."),
        Said("I was at home.", by="The Witness"),
        Said("Objection.", by="Parr"),
        Said("Overruled.", by="The Court"),
    ),
]

COURTS += [
    Row(
        "lines with numbers, the witness named above",
        " 1        DEPOSITION OF MARTA TOLLIVER\n 2\n 3     Q.   Good morning. You understand that you are\n"
        " 4  under oath?\n 5     A.   Yes.\n 6          MS. PARR:  Objection.\n"
        " 7          THE WITNESS:  I was told so.\n"
        ' 8  BY MR. HALVERSEN:\n 9     Q.   Who told you?\n10     A.   My dispatcher. She said, "Go now."\n'
        "11     Q.   And you went?\n12     A.   No, I did not.\n13          (Exhibit 12 was marked.)",
        Said("Good morning. You understand that you are\n 4  under oath?", by=None),
        Said("Yes.", by="Marta Tolliver"),
        Said("Objection.", by="Parr"),
        Said("I was told so.", by="Marta Tolliver"),
        Said("Who told you?", by="Halversen"),
        Said('My dispatcher. She said, "Go now."', by="Marta Tolliver"),
        Said("Go now.", by="dispatcher"),
        Said("And you went?", by="Halversen"),
        Said("No, I did not.", by="Marta Tolliver"),
    ),
]

PARLIAMENTS = [
    Row(
        "letters of office behind the names",
        "Chair: Order, please.\n\nAda Holm MP (Orsa North): Why is the pier shut?\n\nChair: Tell us.\n\n"
        "Odo Finch KC: It is old.\n\nAda Holm MP: Then mend it.",
        Said("Order, please.", by="Chair"),
        Said("Why is the pier shut?", by="Ada Holm", role="MP"),
        Said("Tell us.", by="Chair"),
        Said("It is old.", by="Odo Finch", role="KC"),
        Said("Then mend it.", by="Ada Holm", role="MP"),
    ),
    Row(
        "and in capitals",
        "ADA HOLM MP: Why is the pier shut?\n\nODO FINCH: It is old.\n\nADA HOLM MP: Then mend it.",
        Said("Why is the pier shut?", by="Ada Holm", role="MP"),
        Said("It is old.", by="Odo Finch"),
        Said("Then mend it.", by="Ada Holm", role="MP"),
    ),
    Row(
        "office with its holder in brackets, constituency and party",
        "Mr. Tam Orrell (Leith North) (Lab): Will the ferry return?\n\n"
        "The Minister for Transport (Dame Orla Finch): It will return in June.\n\n"
        "Mr. Orrell: I am grateful.\n\nMr. Speaker: Order.",
        Said("Will the ferry return?", by="Tam Orrell", affiliation="Lab", honorific="Mr."),
        Said("It will return in June.", by="Orla Finch", role="Minister for Transport", honorific="Dame"),
        Said("I am grateful.", by="Tam Orrell"),
        Said("Order.", by="Mr. Speaker"),
    ),
    Row(
        "labels on lines of their own",
        "Mr. Tam Orrell (Leith, North)\n\nIs it in order for a ferry to be late?\n\nMadam Speaker\n\n"
        "That is not a matter for me.\n\nMr. Piers Holloway (Wenmouth)\n\nI said last week, “The ferry is sunk.”\n\n"
        "Madam Speaker\n\nOrder.",
        Said("Is it in order for a ferry to be late?", by="Tam Orrell"),
        Said("That is not a matter for me.", by="Madam Speaker"),
        Said("I said last week, “The ferry is sunk.”", by="Piers Holloway"),
        Said("The ferry is sunk.", by="Piers Holloway", mention="I"),
        Said("Order.", by="Madam Speaker"),
    ),
    Row(
        "surnames in capitals and a full stop",
        "Mr. DELANEY. Madam Speaker, I rise in support of the bill.\n\nIt keeps our ferries running.\n\n"
        "Ms. QUIST of Oregon. Will the gentleman yield?\n\nMr. DELANEY. I yield.",
        Said("Madam Speaker, I rise in support of the bill.\n\nIt keeps our ferries running.", by="Delaney"),
        Said("Will the gentleman yield?", by="Quist", affiliation="Oregon"),
        Said("I yield.", by="Delaney"),
    ),
]

PARLIAMENTS += [
    Row(
        "who is in the chair, told above; the meeting ends",
        "President:\tMrs. Tavar\t(Cabo Sul)\n\nThe meeting was called to order.\n\n"
        "The President: I call on the envoy.\n\nMr. Okoro-Vidal: The river is dry.\n\n"
        "The President: I thank the envoy.\n\nThe meeting rose at noon.",
        Said("I call on the envoy.", by="Tavar", honorific="Mrs."),
        Said("The river is dry.", by="Okoro-Vidal"),
        Said("I thank the envoy.", by="Tavar"),
    ),
    Row(
        "paragraphs of a turn indented like labels",
        "    Mr. Tarn. The committee will come to order. I ask\nfor silence.\n    I now call Ms. Arroy.\n"
        "    Ms. Arroy. Thank you. The railway said it was\nsafe.\n    I yield back.\n    Mr. Tarn. You are excused.",
        Said("The committee will come to order. I ask\nfor silence.\n    I now call Ms. Arroy.", by="Tarn"),
        Said("Thank you. The railway said it was\nsafe.\n    I yield back.", by="Arroy"),
        Said("You are excused.", by="Tarn"),
    ),
]

AIR = [
    Row(
        "place and telephone behind an office",
        "NOLAN CRAIG, ANCHOR: Good afternoon.\n\nMAYOR YVETTE BROSSARD, PORT ADEL (by telephone): It is bad.\n\n"
        "CRAIG: Any deaths?\n\nBROSSARD: No.",
        Said("Good afternoon.", by="Nolan Craig", role="Anchor"),
        Said("It is bad.", by="Yvette Brossard", role="Mayor"),
        Said("Any deaths?", by="Nolan Craig"),
        Said("No.", by="Yvette Brossard"),
    ),
    Row(
        "a group of whom letters and numbers tell",
        "Moderator: Fay Stroud\nParticipants: P1 (female), P2 (male)\n\nModerator: When were you last there?\n"
        "P1: Last week.\nP2: Years ago.\n[overlapping talk]\nModerator: And why?\nP2: It is shut.",
        Said("When were you last there?", by="Fay Stroud", mention="Moderator"),
        Said("Last week.", by="P1"),
        Said("Years ago.", by="P2"),
        Said("And why?", by="Fay Stroud"),
        Said("It is shut.", by="P2"),
    ),
    Row(
        "one person by full name, by title and surname, in capitals",
        "Q: How long have you been mayor?\n\nMAYOR ANA TORVALD: Eleven years in May.\n\n"
        "REPORTER: Will the bridge open?\n\nMAYOR TORVALD: As I told the council, “No more delays.”",
        Said("How long have you been mayor?", by=None),
        Said("Eleven years in May.", by="Ana Torvald", role="Mayor"),
        Said("Will the bridge open?", by="Reporter"),
        Said("As I told the council, “No more delays.”", by="Ana Torvald", role="Mayor"),
        Said("No more delays.", by="Ana Torvald", mention="I"),
    ),
    Row(
        "host and guests, sounds in brackets",
        "ODA RYE, HOST: The tide came early. Odo Finch has watched it for years.\n\nODO FINCH: It never does that.\n\n"
        "(SOUNDBITE OF WAVES)\n\nRYE: But it did.\n\nFINCH: We packed the car.\n\n"
        "UNIDENTIFIED PERSON #1: We all ran.\n\nRYE: They all ran.",
        Said("The tide came early. Odo Finch has watched it for years.", by="Oda Rye", role="Host"),
        Said("It never does that.", by="Odo Finch"),
        Said("But it did.", by="Oda Rye"),
        Said("We packed the car.", by="Odo Finch"),
        Said("We all ran.", by="Unidentified Person #1"),
        Said("They all ran.", by="Oda Rye"),
    ),
    Row(
        "questions of which only Q tells, without a colon",
        "PRESIDENT LUND: Good afternoon.\n\nOur ships are safe.\n\nQ Did the King ask for anything?\n\n"
        "PRESIDENT LUND: He did not.\n\nQ And the Queen?\n\nPRESIDENT LUND: Next question.",
        Said("Good afternoon.\n\nOur ships are safe.", by="Lund", role="President"),
        Said("Did the King ask for anything?", by=None),
        Said("He did not.", by="Lund"),
        Said("And the Queen?", by=None),
        Said("Next question.", by="Lund"),
    ),
    Row(
        "times before labels",
        "[00:00:04] Host: Welcome back.\n\n[00:00:12] Marta Quill: Thanks for having me.\n\n"
        "[00:00:14] Host: What is a tide observatory?\n\n[00:00:18] Marta Quill: A shed with a float in it.",
        Said("Welcome back.", by="Host"),
        Said("Thanks for having me.", by="Marta Quill"),
        Said("What is a tide observatory?", by="Host"),
        Said("A shed with a float in it.", by="Marta Quill"),
    ),
    Row(
        "times behind labels on lines of their own",
        "Speaker 1 (00:12):\nGood evening. I'm Carla Dunne.\n\nMayor Ruth Okafor (00:20):\nGood evening, Carla.\n\n"
        "Speaker 1 (00:31):\nWill you resign?\n\nMayor Ruth Okafor (00:33):\nNo.",
        Said("Good evening. I'm Carla Dunne.", by="Carla Dunne", mention="Speaker 1"),
        Said("Good evening, Carla.", by="Ruth Okafor"),
        Said("Will you resign?", by="Carla Dunne"),
        Said("No.", by="Ruth Okafor"),
    ),
    Row(
        "the first letters of names",
        "The Penmor Gazette spoke to Ilse Brandt, head of the ferry company.\n\nPG: Why did it stop?\n\n"
        "IB: The engine broke.\n\nPG: Will it run again?\n\nIB: In May.",
        Said("Why did it stop?", by="Penmor Gazette"),
        Said("The engine broke.", by="Ilse Brandt", role="head of the ferry company"),
        Said("Will it run again?", by="Penmor Gazette"),
        Said("In May.", by="Ilse Brandt"),
    ),
    Row(
        "the reporter goes on below",
        "The ferry will return in June, Transport Minister Orla Finch said.\n\nREPORTER: Why not in May?\n\n"
        "FINCH: The engine comes by sea.\n\nREPORTER: Will fares rise?\n\nFINCH: No.\n\n"
        "Finch did not say what the engine cost. “That is between us and the yard,” she said.",
        Said("The ferry will return in June", by="Orla Finch", role="Transport Minister"),
        Said("Why not in May?", by="Reporter"),
        Said("The engine comes by sea.", by="Orla Finch", role="Transport Minister"),
        Said("Will fares rise?", by="Reporter"),
        Said("No.", by="Orla Finch"),
        Said("That is between us and the yard,", by="Orla Finch"),
        kinds=ALL,
        among=True,
    ),
]

CHATS = [
    Row(
        "day and time before names",
        "12/03/24, 09:14 - Odo: Are we still on?\n12/03/24, 09:15 - Bea Marsh: Yes! 8pm at the lido\n"
        "12/03/24, 09:15 - Odo: Good\n12/03/24, 09:16 - Odo: <Media omitted>\n12/03/24, 09:17 - Messages are encrypted",
        Said("Are we still on?", by="Odo", type="person"),
        Said("Yes! 8pm at the lido", by="Bea Marsh"),
        Said("Good", by="Odo"),
    ),
    Row(
        "times without brackets",
        "9:14 AM Odo Finch: Are we still on?\n9:15 AM Bea Marsh: Yes!\n9:15 AM Odo Finch: Good\n9:16 AM Bea Marsh: Bye",
        Said("Are we still on?", by="Odo Finch"),
        Said("Yes!", by="Bea Marsh"),
        Said("Good", by="Odo Finch"),
        Said("Bye", by="Bea Marsh"),
    ),
    Row(
        "names between angles",
        "<Odo> anyone tried the new build?\n<Bea_M> yes, it crashes\n<Odo> same here",
        Said("anyone tried the new build?", by="Odo"),
        Said("yes, it crashes", by="Bea_M"),
        Said("same here", by="Odo"),
    ),
    Row(
        "subtitles: numbers and times between the lines",
        "1\n00:00:01.000 --> 00:00:04.000\nOdo Finch: Thanks for joining.\n\n"
        "2\n00:00:04.500 --> 00:00:07.000\nBea Marsh: Happy to be here.\n\n"
        "3\n00:00:07.000 --> 00:00:11.000\nOdo Finch: Let's start.",
        Said("Thanks for joining.", by="Odo Finch"),
        Said("Happy to be here.", by="Bea Marsh"),
        Said("Let's start.", by="Odo Finch"),
    ),
    Row(
        "subtitles: voices",
        "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n<v Odo Finch>Thanks for joining.</v>\n\n"
        "00:00:04.500 --> 00:00:07.000\n<v Bea Marsh>Happy to be here.</v>",
        Said("Thanks for joining.", by="Odo Finch"),
        Said("Happy to be here.", by="Bea Marsh"),
    ),
]

INTERVIEWS = [
    Row(
        "short answers are no names of host and guest",
        "Host: Welcome.\n\nGuest: Thanks, all.\n\nHost: Did you see the elms?\n\nGuest: Yes, I did.",
        Said("Welcome.", by="Host"),
        Said("Thanks, all.", by="Guest"),
        Said("Did you see the elms?", by="Host"),
        Said("Yes, I did.", by="Guest"),
    ),
    Row(
        "who talks to the writer, who has the last word",
        "The last lamplighter\n\nIvo Dufrenne has lit the lamps for years. He talks to Clara Whit about ladders.\n\n"
        "**How did you start?**\n\nBy accident. I was fourteen.\n\n**And never anything else?**\n\n"
        "I tried the bakery.\n\n**Are you angry?**\n\nNo. I am tired.\n\nDufrenne will retire in March.",
        Said("**How did you start?**", by="Clara Whit"),
        Said("By accident. I was fourteen.", by="Ivo Dufrenne"),
        Said("**And never anything else?**", by="Clara Whit"),
        Said("I tried the bakery.", by="Ivo Dufrenne"),
        Said("**Are you angry?**", by="Clara Whit"),
        Said("No. I am tired.", by="Ivo Dufrenne"),
    ),
    Row(
        "questions in bold type",
        "# Interview: Nils Haverkamp on salt\n\n*By Oda Rye*\n\n**Did the mine matter?**\n\n"
        "Yes. My father always said, “Salt pays.”\n\n**When did you start to write?**\n\nLate. I was forty.\n\n"
        "**What next?**\n\nA book about rope.",
        Said("**Did the mine matter?**", by="Oda Rye"),
        Said("Yes. My father always said, “Salt pays.”", by="Nils Haverkamp"),
        Said("Salt pays.", by="father"),
        Said("**When did you start to write?**", by="Oda Rye"),
        Said("Late. I was forty.", by="Nils Haverkamp"),
        Said("**What next?**", by="Oda Rye"),
        Said("A book about rope.", by="Nils Haverkamp"),
    ),
    Row(
        "questions that only stand alone",
        "Ilse Brandt on ferries and fog\n\nBy Oda Rye\n\nIlse Brandt has run the ferry for years. We spoke to her last "
        "week.\n\nHow did you start?\n\nMy uncle had a boat.\n\nI was seventeen.\n\nWhat was the worst?\n\nFog. "
        "We lost the lights.\n\nAnd the best?\n\nEvery morning.",
        Said("How did you start?", by="Oda Rye"),
        Said("My uncle had a boat.\n\nI was seventeen.", by="Ilse Brandt"),
        Said("What was the worst?", by="Oda Rye"),
        Said("Fog. We lost the lights.", by="Ilse Brandt"),
        Said("And the best?", by="Oda Rye"),
        Said("Every morning.", by="Ilse Brandt"),
    ),
]

PLAYS = [
    Row(
        "how it is said, what is done, where it is set",
        "EXT. FERRY DECK - NIGHT\n\nRain. MIRA and TEO grip the rail.\n\nTEO\nHow much longer?\n\n"
        "MIRA\n(not turning)\nAn hour.\n\nTEO\nAnd if it sinks?\n\nShe finally looks at him.\n\nMIRA\nThen we swim.",
        Said("How much longer?", by="Teo"),
        Said("An hour.", by="Mira"),
        Said("And if it sinks?", by="Teo"),
        Said("Then we swim.", by="Mira"),
    ),
    Row(
        "brackets behind a name, two at once",
        "CRANE. Filthy night.\nEDITH (rising). Is it?\nCRANE. It is.\nCRANE and EDITH (together). Good grief!",
        Said("Filthy night.", by="Crane"),
        Said("Is it?", by="Edith"),
        Said("It is.", by="Crane"),
        Said("Good grief!", by="Crane and Edith", type="group"),
    ),
    Row(
        "names in capitals on lines of their own",
        "JULIA\nOdo! Where are you?\n\nODO\nDown here, below the balcony.\n\nJULIA\nMind the roses.",
        Said("Odo! Where are you?", by="Julia"),
        Said("Down here, below the balcony.", by="Odo"),
        Said("Mind the roses.", by="Julia"),
    ),
    Row(
        "names in capitals and a full stop",
        "JONAS. What's that noise?\n\nMIRA. [Listening.] The sea, I think.\n\nJONAS. It isn't the sea.",
        Said("What's that noise?", by="Jonas"),
        Said("The sea, I think.", by="Mira"),
        Said("It isn't the sea.", by="Jonas"),
    ),
]

NONE = [
    Row("a page of who is who", "Our team\n\nLena Osgood - Chief Executive\n\nLena joined in 2004.\n\n"
        "Pavel Roth - Treasurer\n\nPavel keeps the books."),
    Row("sections in capitals", "BACKGROUND\n\nIt rained.\n\nANALYSIS\n\nIt was wet.\n\nOUTLOOK\n\nMore rain."),
    Row("towns of a digest", "PENMOR. The ferry is late.\n\nLEITH. It rained.\n\nWENMOUTH. Nothing happened."),
    Row(
        "an article with questions for headings",
        "Ferry in doubt\n\nNobody spoke to us about it on Monday.\n\nWhy is the yard silent?\n\n"
        "The engine came by sea.\n\nWho will pay?\n\nThe council will.\n\nWhat comes next?\n\nNobody knows.",
    ),
    Row(
        "a page of who is who, with the page's own words",
        "Our team\n\nShare\n\nLena Osgood - Chief Executive\n\nLena joined in 2004.\n\nShare\n\n"
        "Pavel Roth - Treasurer\n\nPavel keeps the books.\n\nShare",
    ),
    Row(
        "a day's blog with times",
        "Ferry strike live\n\n09:30 Opening: Crews walked out.\n\n10:15 Weather: Fog.\n\n10:40 Weather: It lifts.\n\n"
        "11:05 Traffic: Queues.\n\n11:30 Traffic: They are gone.",
    ),
    Row("a recipe", "Ingredients: flour, eggs\nMethod: mix well\nTime: 20 minutes\nServes: four"),
    Row("a schedule", "09:00 Opening: Lena Osgood\n09:30 Panel: Ferries and salt\n10:30 Coffee\n11:00 Panel: Salt"),
    Row("pages with tags", "<tweet id='12'><tweet/>.\n\nIt rained.\n\n<tweet id='13'><tweet/>.\n\nIt rained again."),
    Row("headings with colons", "SALT: A History\n\nIt was dear.\n\nTRADE: How It Grew\n\nIt grew.\n\nNobody knows."),
]  # fmt: skip

PRESENTED = [
    Row(
        "he of whom it is told, where labels have initials too",
        "ROSE KELLY: My father was a hard man.\n\nINTERVIEWER: And your father?\n\nRK: He'd come home and say to us, "
        "“Not a word.”",
        Said("My father was a hard man.", by="Rose Kelly"),
        Said("And your father?", by="Interviewer"),
        Said("He'd come home…", by="Rose Kelly"),
        Said("Not a word.", by=None),
    ),
    Row(
        "a minister by the department, the name in brackets",
        "Rosa Denning (Lab, Deal North) (Lab): I thank the Minister.\n\n"
        "The Minister of State, Home Office (Owen Vale): "
        "I am grateful.\n\nRosa Denning (Lab, Deal North) (Lab): Will he go further?",
        Said("I thank the Minister.", by="Rosa Denning"),
        Said("I am grateful.", by="Owen Vale", role="Minister of State"),
        Said("Will he go further?", by="Rosa Denning"),
    ),
    Row(
        "all leave the stage",
        "MARTHA. You came.\n\nJOHN. I came.\n\nMARTHA. You came late. Exeunt all.\n\nJOHN. Gone!",
        Said("You came.", by="Martha"),
        Said("I came.", by="John"),
        Said("You came late.", by="Martha"),
        Said("Gone!", by="John"),
    ),
    Row(
        "parts who say who they are",
        "HOST: Welcome to the show. I'm Jon Lind.\n\nGUEST: Thank you. I'm Ana Foley and I bake.\n\n"
        "HOST: Tell me about the oven.\n\nGUEST: It is old.",
        Said("Welcome to the show. I'm Jon Lind.", by="Jon Lind"),
        Said("Thank you. I'm Ana Foley and I bake.", by="Ana Foley"),
        Said("Tell me about the oven.", by="Jon Lind"),
        Said("It is old.", by="Ana Foley"),
    ),
    Row(
        "a guest whom the host names",
        "HOST: My guest today is the baker Ana Foley.\n\nGUEST: Thank you.\n\nHOST: Are you Lund's sister?\n\n"
        "GUEST: I'm Jon Lund's sister.",
        Said("My guest today is the baker Ana Foley.", by="Host"),
        Said("Thank you.", by="Ana Foley"),
        Said("Are you Lund's sister?", by="Host"),
        Said("I'm Jon Lund's sister.", by="Ana Foley"),
    ),
    Row(
        "a guest who tells no name",
        "HOST: Hello.\n\nGUEST: I'm Jon Lund's sister.\n\nHOST: This is Ostby Radio.\n\nGUEST: I'm from Ostby.",
        Said("Hello.", by="Host"),
        Said("I'm Jon Lund's sister.", by="Guest"),
        Said("This is Ostby Radio.", by="Host"),
        Said("I'm from Ostby.", by="Guest"),
    ),
]

TABLES = (PRESENTED, CALLS, COURTS, PARLIAMENTS, AIR, CHATS, INTERVIEWS, PLAYS, NONE)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_transcripts(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each row gives the quotes it lists."""
    check(row, answer(row))


HOSTILE = [
    "S: e\nAnn Lee( ): d\nAnn Lee( ): “",
    "Ann Lee ( ): No.\nTom Bell ( ): Yes.\nAnn Lee ( ): No.",
    "<v Ann Lee>\n\n</v>\n\nÉ.: \n\nQ: “No,” said Lee.\n\nA. ",
    "BY MR. LEE:\n\nQ. \n\nA. \n\nBY MR. LEE:",
    "Interview: Odo Finch\n\nWhy so?\n\nWhy not?\n\nAnd who?\n\nWhy?",
    "[00:12] : x\n[00:13] : y\n[00:12] —: z",
    "ANN LEE, having been sworn, said\n\nA: \n\nQ: Why?\n\nA: I said no.",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_broken_labels_break_nothing(text: str) -> None:
    for quote in quoteattr.attribute(text):
        assert quote.explain()
        assert all(text[span.start : span.end] == span.text for span in quote.spans)


def test_offsets_lead_back_to_labels_in_capitals(answer: Callable[[Row], Attribution]) -> None:
    """Names are given as names are written; mentions are cut from the text as it came."""
    quote = answer(next(row for row in AIR if "in capitals" in row.name)).quotes[1]
    assert quote.speaker is not None
    assert quote.speaker.name == "Ana Torvald"
    assert quote.speaker.mention is not None
    assert quote.speaker.mention.text == "MAYOR ANA TORVALD"
