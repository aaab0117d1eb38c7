#include "tests/support/effect_rows.hpp"

#include <doctest/doctest.h>

using namespace nutmeg;

TEST_CASE("effects: other words with the same meaning are form") {
    check_rows_both_ways({
        {"of a type that",
         "A keeper shall wear a coat of a type which keeps out the rain.",
         "A keeper shall wear a coat that keeps out the rain.",
         "text \n"},
        {"the provisions of",
         "The board shall adopt regulations in accordance with chapter 54.",
         "The board shall adopt regulations in accordance with the provisions of chapter 54.",
         "technical  - > -\n"},
        {"an exception to which only \"the provisions of\" is added",
         "Notwithstanding section 99-4, the board may close a dam.",
         "Notwithstanding the provisions of section 99-4, the board may close a dam.",
         "technical  - > -\n"},
        {"provisions of something other than a citation",
         "The keeper shall follow the contract.",
         "The keeper shall follow the provisions of the contract.",
         "text \n"},
        {"web site",
         "The board shall post the notice on its web site.",
         "The board shall post the notice on its Internet web site.",
         "technical  - > -\n"},
        {"one word or two",
         "A lake-front owner may keep a twentyfive foot boat.",
         "A lakefront owner may keep a twenty-five foot boat.",
         "technical  - > -\n"},
        {"common synonyms",
         "The chairman may spend sums in excess of the fee in conjunction with the town.",
         "The chairperson may spend sums exceeding the fee jointly with the town.",
         "technical  - > -\n"},
        {"other common synonyms",
         "At least ten days prior to the willful closing of a lock, the town utilizing it shall "
         "cancel the fees exceeding the cost following such notice.",
         "Not less than ten days before the wilful closing of a lock, the town using it shall "
         "cancel the fees in excess of the cost after such notice.",
         "technical  - > -\n"},
        {"an adverb",
         "The clerk shall file promptly each map.",
         "The clerk shall promptly file each map.",
         "text \n"},
        {"from time to time",
         "Such code means the code of 1986, as from time to time amended.",
         "Such code means the code of 1986, as amended from time to time.",
         "technical  - > -\n"},
        {"the members of a list",
         "The clerk shall file each map or chart that is due.",
         "The clerk shall file each chart or map that is due.",
         "technical  - > -\n"},
        {"persons who are",
         "The clerk shall keep a list of licensed persons.",
         "The clerk shall keep a list of persons who are licensed.",
         "text \n"},
        {"not fewer than means not less than",
         "Not less than ten members shall vote.",
         "Not fewer than ten members shall vote.",
         "technical  - > -\n"},
        {"part of not less than",
         "A fee of not less than ten cents is due.",
         "A fee of not than ten cents is due.",
         "text \n"},
        {"another person",
         "The owner or any person may enter.",
         "The owner or any other person may enter.",
         "text \n"},
        {"a party is not a part, and eighty is not eight",
         "Each part may keep eight lamps.",
         "Each party may keep eighty lamps.",
         "text \ncount  8 > 80\n"},
        {"a word of the lead-in alone",
         "A keeper who has no debt may file (1) any map, (2) any chart, or (3) a plan.",
         "A keeper who has no debt may file (1) any map, (2) no chart, or (3) a plan.",
         "text (2)\n"},
        {"a lower limit that becomes an upper one",
         "Not less than ten members shall vote.",
         "Not more than ten members shall vote.",
         "count  10 > 10\n"},
        {"powers and duties",
         "The board is authorized to close a dam and each keeper is required to file a report.",
         "The board may close a dam and each keeper shall file a report.",
         "technical  - > -\n"},
        {"a space",
         "The keeper may , with leave, vote.",
         "The keeper may, with leave, vote.",
         "technical  - > -\n"},
        {"to the contrary",
         "Notwithstanding any contrary provision of the charter, the mayor may vote.",
         "Notwithstanding any provision of the charter, the mayor may vote.",
         "technical  - > -\n"},
        {"another ending",
         "Each qualified keeper may vote.",
         "Each qualifying keeper may vote.",
         "technical  - > -\n"},
        {"a name in full that names more bodies",
         "The Boards of Trustees for the Lake College, the Harbor College, The River College meet.",
         "The Board of Trustees of The River College meet.",
         "text \n"},
        {"a member that repeats its lead-in",
         "A ferry keeper shall: (1) Keep a lamp; and (2) a ferry keeper shall file a report in "
         "May.",
         "A ferry keeper shall: (1) Keep a lamp; and (2) file a report in May.",
         "technical (2) - > -\n"},
        {"a member that says more than its lead-in",
         "A ferry keeper shall: (1) Keep a lamp; and (2) a harbor board may file a report in May.",
         "A ferry keeper shall: (1) Keep a lamp; and (2) file a report in May.",
         "text (2)\n"},
    });
}

TEST_CASE("effects: defined under a section means defined in it") {
    check_rows_both_ways({{"preposition before a citation",
                           "Each veteran, as defined under section 99-7, may fish.",
                           "Each veteran, as defined in section 99-7, may fish.",
                           "technical  - > -\n"}});
}

TEST_CASE("effects: form next to a change that another effect explains") {
    check_rows_both_ways({
        {"a word replaced by a synonym",
         "A keeper under sixteen years of age who is on said ferry may sleep.",
         "A keeper under eighteen years of age that is on such ferry may sleep.",
         "age  16 > 18\ntechnical  - > -\n"},
    });
}

TEST_CASE("effects: stars that point to notes are no law") {
    check_rows_both_ways({{"above two subsections",
                           "(a) The board meets in May.\n(b) The board keeps minutes of it.",
                           "*(a) The board meets in May.\n*(b) The board keeps minutes of it.",
                           ""}});
}

TEST_CASE("effects: a list that continues is a list") {
    check_rows_both_ways({
        {"after its last member",
         "The keeper may use a rope, ladder and boat to board a ship.",
         "The keeper may use a rope, ladder, boat, crane or other means of lifting to board a "
         "ship.",
         "scope \n"},
    });
}

TEST_CASE("effects: an exception ends where its sentence continues") {
    check_rows({
        {"words of the sentence after it",
         "Any town may, by vote of its board, join the league.",
         "Any town, except the towns on the lake, may, by vote of its board or of its mayor, join "
         "the league.",
         "exception  - > except the towns on the lake\nscope \n"},
        {"to the end of its sentence",
         "The plan shall not praise ferries.",
         "The plan shall not praise ferries, except for boats that are new, are built here and "
         "carry lamps.",
         "exception  - > except for boats that are new, are\n"},
        {"one change on both sides of a comma in it",
         "The plan shall not praise ferries, except for a boat that was built before the flood, "
         "is moored here, and is not sold abroad.",
         "The plan shall not praise ferries, except for a raft that was built before the flood, "
         "is moored here.",
         "exception  except for a boat that was built before > except for a raft that was built "
         "before\n"},
    });
}

TEST_CASE("effects: numbers alone are not a term") {
    check_rows_both_ways({{"cells of a table",
                           "Year\nAmount\n2026\n175,000\n2027\n175,000",
                           "Year\nAmount\n2026\n121,000\n2027\n121,000",
                           "text \n"}});
}

TEST_CASE("effects: names and phrases replaced by others") {
    check_rows_both_ways({
        {"the entire name",
         "The League of Lake Keepers meets in May. The fee of the League of Lake Keepers is low.",
         "The League of Harbor Keepers meets in May. The fee of the League of Harbor Keepers is "
         "low.",
         "term  League of Lake Keepers > League of Harbor Keepers\n"},
        {"a proper name that occurs once",
         "A report goes to the Board of Lake Trustees in May.",
         "A report goes to the Board of Harbor Regents in May.",
         "term  Board of Lake Trustees > Board of Harbor Regents\n"},
        {"a noun that occurs once",
         "Each lamp keeper may vote.",
         "Each harbor guard may vote.",
         "term  lamp keeper > harbor guard\n"},
        {"not a noun",
         "Each lamp is entirely covered.",
         "Each lamp is substantially covered.",
         "text \n"},
        {"another body next to one that stays",
         "A report goes to the Lake Board. The Lake Board or the Harbor Board answers.",
         "A report goes to the Harbor Board. The Lake Board or the Harbor Board answers.",
         "text \n"},
        {"singular and plural",
         "An inmate may write. All inmates may read. No inmate may sing.",
         "A person who is incarcerated may write. All persons who are incarcerated may read. No "
         "person who is incarcerated may sing.",
         "term  inmate > person who is incarcerated\n"},
        {"in words that were rewritten together",
         "A keeper reports. A keeper of the keeper may sleep when the keeper is old.",
         "A guard reports. A guard of the guard may sleep when the guard is old.",
         "term  keeper > guard\n"},
        {"a word of a name between kept words",
         "The Lake Community College meets in May.",
         "The Lake State Community College meets in May.",
         "term  Lake Community College > Lake State Community College\n"},
    });
}

TEST_CASE("effects: text that moved to another provision is compared with its old words") {
    check_rows({
        {"moved into a provision of its own",
         "(a) (1) The clerk shall call the keeper. Notwithstanding the provisions of this "
         "subdivision, where a ferry is lost, the clerk shall order notice by mail to the owner of "
         "the ferry and to each person who paid. (2) The clerk keeps a list of calls.",
         "(a) (1) The clerk shall call the keeper. (2) The clerk keeps a list of calls. (3) "
         "Notwithstanding the provisions of subdivision (1) of this subsection, where a ferry is "
         "lost, the clerk shall order notice by mail to the owner of the ferry and to each person "
         "who paid.",
         "provision (a)(3) (a)(1) > (a)(3)\nreference (a)(3) this subdivision > subdivision "
         "(1)\n"},
    });
}

TEST_CASE(
    "effects: the end of a list member is form if a member after it was inserted or deleted") {
    check_rows({
        {"a last member is inserted",
         "The board may (1) close a dam; and (2) open a gate.",
         "The board may (1) close a dam; (2) open a gate; and (3) paint a wall.",
         "technical (1) - > -\ntechnical (2) - > -\nprovision (3) - > (3)\n"},
        {"the end of a member with a changed definition",
         "In this section: (1) “Gate” means a wooden gate or any old door; and (2) “Keeper” means "
         "a "
         "warden.",
         "In this section: (1) “Gate” means a wooden gate; (2) “Tower” means a tall house; and (3) "
         "“Keeper” means a warden.",
         "definition (1) Gate > Gate\ntechnical (1) - > -\nprovision (2) - > (2)\n"
         "provision (3) (2) > (3)\n"},
        {"words that get designators are not members yet",
         "The board may close a dam and open a gate.",
         "The board may (1) close a dam, and (2) open a gate.",
         "provision (1)  > (1)\nprovision (2)  > (2)\n"},
    });
}

TEST_CASE("effects: the month of May is not a verb") {
    check_rows_both_ways({
        {"a month instead of the verb",
         "The board shall meet.",
         "The board meets in May.",
         "text \n"},
        {"a verb that opens a member",
         "The board (1) Shall vote, and (2) shall meet.",
         "The board (1) May vote, and (2) shall meet.",
         "modality (1) shall > may\n"},
    });
}

TEST_CASE("effects: members of a run-in list") {
    check_rows_both_ways({
        {"words of two members",
         "The board may mend any flood and erosion system.",
         "The board may mend any flood prevention, climate and erosion system.",
         "scope \n"},
        {"a replaced member",
         "The board may license wardens, keepers and owners.",
         "The board may license wardens, dealers and owners.",
         "scope \n"},
    });
    check_rows({
        {"a member after a citing clause",
         "The board may mend any dam under its control.",
         "The board may mend any dam, as defined in section 99-4, or other works under its "
         "control.",
         "scope \nreference  - > section 99-4\n"},
    });
}

TEST_CASE("effects: a place named by a noun before and by its proper name now") {
    check_rows_both_ways({
        {"noun and name",
         "(a) The keeper shall report to the regional water colleges or the mayor.",
         "(a) The keeper shall report to the Harbor Water College or the mayor.",
         "term (a) regional water colleges > Harbor Water College\n"},
    });
    auto const effects =
        comparison_of("The board may charge a fee of forty dollars an hour to owners.",
                      "The board may charge a fee of sixty dollars to owners.")
            .effects;
    REQUIRE(effects.size() == 2);
    CHECK(effects[1].summary == "Removed: “an hour”.");
}

TEST_CASE("effects: a change that looks like form but changes the law is not form") {
    check_rows_both_ways({
        {"who pays whom",
         "The tenant shall pay the landlord before May.",
         "The landlord shall pay the tenant before May.",
         "text \ntext \n"},
        {"by and to",
         "The fee shall be paid by the town.",
         "The fee shall be paid to the town.",
         "text \n"},
        {"if and while",
         "The gate stays shut if it rains.",
         "The gate stays shut while it rains.",
         "text \n"},
        {"under an age",
         "No rider under sixteen may pass.",
         "No rider in sixteen may pass.",
         "text \n"},
        {"where and if",
         "The gate stays shut if snow falls.",
         "The gate stays shut where snow falls.",
         "text \n"},
        {"a noun that was not named before",
         "The gate shall be shut by it.",
         "The gate shall be shut by the state marshal.",
         "text \n"},
        {"another adjective for such",
         "The board shall set limits for such grants. The board shall prioritize grants to farms.",
         "The board shall set limits for prioritized grants. The board shall prioritize grants to "
         "farms.",
         "text \n"},
        {"a pronoun for one of two",
         "The keeper and the owner may vote if he pays.",
         "The keeper and the owner may vote if the keeper pays.",
         "text \n"},
        {"another adjective for said, where the adjective is used of something else",
         "A rural ferry may land. The clerk shall list said boats.",
         "A rural ferry may land. The clerk shall list rural boats.",
         "text \n"},
        {"the adjective that the noun has nearby",
         "A state marshal may enter. Such marshal shall shut the gate.",
         "A state marshal may enter. The state marshal shall shut the gate.",
         "text \n"},
        {"a noun for a possessive pronoun",
         "A tenant shall pay its fee to the clerk.",
         "A tenant shall pay the tenant fee to the clerk.",
         "text \n"},
        {"a full name where the section has another one",
         "The Commissioner of Lakes shall hold the key. The commissioner shall open the gate.",
         "The Commissioner of Lakes shall hold the key. The Commissioner of Motor Boats shall open "
         "the gate.",
         "text \n"},
        {"an adjective that moves to another list member",
         "Any licensed owner or keeper may fish.",
         "Any owner or licensed keeper may fish.",
         "text \n"},
        {"a position that \"only\" limits",
         "The clerk shall only file maps.",
         "The clerk shall file only maps.",
         "text \n"},
        {"a noun and its modifier",
         "The clerk shall keep the documents of title.",
         "The clerk shall keep the title of documents.",
         "text \n"},
        {"the noun that a word modifies",
         "Any licensed keeper may hire a clerk.",
         "Any keeper may hire a licensed clerk.",
         "text \ntext \n"},
    });
}

TEST_CASE("effects: \"and\" for \"or\" is reported with its direction") {
    auto const all = "The fee is due if (1) the gate is open, and (2) the lamp is lit.";
    auto const any = "The fee is due if (1) the gate is open, or (2) the lamp is lit.";
    auto const summary = [](std::string_view before, std::string_view after) {
        auto const effects = comparison_of(before, after).effects;
        REQUIRE(effects.size() == 1);
        return effects[0].summary;
    };
    CHECK(summary(all, any) == "“and” becomes “or”: one suffices where all had to be met.");
    CHECK(summary(any, all) == "“or” becomes “and”: all have to be met where one sufficed.");
}

TEST_CASE("effects: a name in full is law where the short one may mean another body") {
    check_rows_both_ways({
        {"another court is named",
         "Any appeal to the Appellate Court stays the order. In any other appeal, the court may "
         "fix "
         "a bond.",
         "Any appeal to the Appellate Court stays the order. In any other appeal, the Superior "
         "Court may fix a bond.",
         "text \n"},
        {"no other court is named",
         "Any appeal stays the order. In any other appeal, the court may fix a bond.",
         "Any appeal stays the order. In any other appeal, the Superior Court may fix a bond.",
         "technical  - > -\n"},
    });
}

TEST_CASE("effects: a preposition that is a coordinate changes the law") {
    check_rows_both_ways({
        {"of three",
         "This section applies to maps filed before, on or after July 1, 2027.",
         "This section applies to maps filed before or after July 1, 2027.",
         "text \n"},
        {"of two",
         "The clerk may close the gate with or without notice.",
         "The clerk may close the gate with notice.",
         "text \n"},
        {"with a pronoun",
         "The clerk shall not, for himself or for others, buy a gate.",
         "The clerk shall not, for others, buy a gate.",
         "text \n"},
        {"only repeated before a further noun",
         "A gate may be opened by the owner or by the tenant.",
         "A gate may be opened by the owner or the tenant.",
         "technical  - > -\n"},
        {"a citation of the provision itself",
         "The clerk shall keep the books and maps of this section.",
         "The clerk shall keep the books and maps.",
         "text \n"},
        {"the section itself in a list of sections",
         "Nothing in sections 99-4 to 99-6, inclusive, this section and section 99-8 limits the "
         "clerk.",
         "Nothing in sections 99-4 to 99-6, inclusive, and section 99-8 limits the clerk.",
         "reference  this section > -\n"},
    });
}
