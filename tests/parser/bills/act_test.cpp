#include "parser/bills/act.hpp"
#include "parser/text/error.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace nutmeg;

namespace {

std::string const enacting =
    "<p>Be it enacted by the Senate and House of Representatives in General Assembly convened:</p>";

Act read(std::string const& body, bool enacted = true) {
    return read_act("<html><head><title>t</title></head><body>" + (enacted ? enacting : "") + body
                        + "</body></html>",
                    "bill.htm");
}

std::string const opening_1 =
    "<p>Section 1. Section 99-1 of the general statutes is repealed and the following is "
    "substituted in lieu thereof (<i>Effective October 1, 2026</i>):</p>";

bool has(Act const& act, std::string_view code) {
    return std::any_of(act.diagnostics.begin(), act.diagnostics.end(), [&](auto const& finding) {
        return code_name(finding.code) == code;
    });
}

/// "1 substitute; 2 new"
std::string sections(Act const& act) {
    std::string out;
    for (auto const& section : act.sections)
        out += (out.empty() ? "" : "; ") + section.number + " "
             + std::string(action_name(section.action));
    return out;
}

} // namespace

TEST_CASE("act: a public act") {
    auto const act = read("<p><b>House Bill No. 9901</b></p><p><b>Public Act No. 26-999</b></p>"
                          "<p><b>AN ACT CONCERNING<br/>GATES.</b></p>"
                              + enacting + opening_1
                              + "<p>(a) Each keeper [may] <u>shall</u> open.</p>\n"
                                "<p>Sec. 2. (NEW) (Effective from passage) Gates are iron.</p>\n"
                                "<p>Governor's Action:</p><p>Approved June 4, 2026</p>",
                          false);
    CHECK(act.name == "Public Act No. 26-999");
    CHECK(act.number == "26-999");
    CHECK(act.title == "AN ACT CONCERNING GATES.");
    CHECK(sections(act) == "1 substitute; 2 new");
    CHECK(act.diagnostics.empty());
    auto const& first = act.sections[0];
    CHECK(first.targets[0].number == "99-1");
    CHECK(first.source == LawSource::GeneralStatutes);
    CHECK(first.effective == "2026-10-01");
    CHECK(first.effective_words == "October 1, 2026");
    CHECK(first.opening.starts_with("Section 1. Section 99-1"));
    CHECK(first.opening.ends_with("(Effective October 1, 2026):"));
    CHECK(first.text.old_text() == "(a) Each keeper may open.");
    CHECK(first.text.new_text() == "(a) Each keeper shall open.");
    CHECK(first.line == 1);
    auto const& second = act.sections[1];
    CHECK(second.opening == "Sec. 2. (NEW) (Effective from passage)");
    CHECK(second.text.new_text() == "Gates are iron.");
    CHECK(second.line == 2);
    CHECK_FALSE(act.marks_lost);
}

TEST_CASE("act: a bill with head, table, purpose, legend and reports") {
    auto const act = read(
        "<h3>General Assembly</h3><h3>Raised Bill No. 9902</h3><p>January Session, 2025</p>"
        "<p>LCO No. 3991</p><p>Referred to Committee on GATES</p><p>Introduced by:</p><p>(GAT)</p>"
        "<p>AN ACT CONCERNING GATES.</p>"
            + enacting + opening_1
            + "<p>Gates <u>and doors</u>.</p><table><tr><td>Iron</td><td>ten</td></tr></table>"
              "<p>LCO No. 3991 2 of 8</p>"
              "<table><tr><td>This act shall take effect as follows and shall amend the following "
              "sections:</td></tr>"
              "<tr><td><p>Section 1</p></td><td><p><i>October 1, 2026</i></p></td>"
              "<td><p>99-1</p></td></tr>"
              "<tr><td><p>Sec. 2</p></td><td><p><i>from passage</i></p></td>"
              "<td><p>Repealer section</p></td></tr></table>"
              "<p>Statement of Purpose:</p><p>To open gates.</p>"
              "<p>[Proposed deletions are enclosed in brackets.]</p>"
              "<p>GAT Joint Favorable Subst.</p><p>OFA Fiscal Note</p><p>Costs.</p>",
        false);
    CHECK(act.name == "Raised Bill No. 9902");
    CHECK(act.number == "9902");
    CHECK(sections(act) == "1 substitute");
    CHECK(act.sections[0].text.text == "Gates and doors.\nIron\nten");
    CHECK(act.sections[0].text.paragraphs.size() == 3);
    CHECK(act.statement_of_purpose == "To open gates.");
    REQUIRE(act.effective_table.size() == 2);
    CHECK(act.effective_table[0].label == "Section 1");
    CHECK(act.effective_table[0].date == "October 1, 2026");
    CHECK(act.effective_table[0].target == "99-1");
    CHECK(act.effective_table[1].target == "Repealer section");
    CHECK(act.diagnostics.size() == 1);
    CHECK(has(act, "table-row-unknown"));
}

TEST_CASE("act: section numbers must run 1, 2, 3") {
    struct Row {
        std::string_view body;
        std::string_view expected;
        bool finding;
    };
    for (auto const& row : std::initializer_list<Row>{
             {"<p>Sec. 6. Quoted words.</p><p>Sec. 2. (NEW) Text.</p>",
              "1 substitute; 2 new",
              false},
             {"<p>Sec. 2. Plain words.</p>", "1 substitute; 2 other", false},
             {"<p>Sec. 2. Quoted words.</p><p>Sec. 2. (NEW) Text.</p>",
              "1 substitute; 2 new",
              false},
             {"<p>Sec. 501. (NEW) Text.</p><p>Sec. 502. (NEW) Text.</p>",
              "1 substitute; 501 new; 502 new",
              true},
             {"<p>Sec. 3. (NEW) Text.</p>", "1 substitute; 3 new", true},
             {"<p><u>Sec. 2. (NEW) Added.</u></p>", "1 substitute", false},
             {"<p>\"Sec. 2. (NEW) Quoted.\"</p>", "1 substitute", false},
         }) {
        CAPTURE(row.body);
        auto const act = read(opening_1 + "<p>Text <u>new</u>.</p>" + std::string(row.body));
        CHECK(sections(act) == row.expected);
        CHECK(has(act, "section-number-order") == row.finding);
    }
}

TEST_CASE("act: openings split over paragraphs") {
    for (std::string const opening :
         {"<p>Section 1. Section 99-1 of the general<br>statutes is repealed and the following is "
          "substituted<br>in lieu thereof (Effective October 1, 2026):</p>",
          "<p>Section 1.</p><p>Section 99-1 of the general statutes is repealed and the following "
          "is substituted in lieu thereof (Effective October 1, 2026):</p>",
          "<p>Section 1. Section 99-1 of the general statutes is repealed and the</p><p>following "
          "is "
          "substituted in lieu thereof (Effective October 1, 2026):</p>",
          "<div>Section&nbsp;1. Section 99-1 of the general statutes is repealed and the following "
          "is substituted in lieu thereof (Effective October 1, 2026):<br><br></div>",
          "<p><b>Section 1.</b> Section <i>99-1</i> of the general statutes is repealed and the "
          "following is substituted in lieu thereof (<i>Effective</i> October 1, 2026):</p>"}) {
        CAPTURE(opening);
        auto const act = read(opening + "<p>Text <u>new</u>.</p>");
        REQUIRE(sections(act) == "1 substitute");
        CHECK(act.sections[0].targets[0].number == "99-1");
        CHECK(act.sections[0].effective == "2026-10-01");
        CHECK(act.sections[0].text.text == "Text new.");
        CHECK(act.diagnostics.empty());
    }
}

TEST_CASE("act: text in the opening's own paragraph") {
    auto const act =
        read("<p>Section 1. Section 99-1 of the general statutes is repealed and the "
             "following is substituted in lieu thereof: A [b] <u>c</u>.</p>"
             "<p>Sec. 2. (Effective July 1, 2026) For the year, (1) a;</p><p>(2) b.</p>");
    CHECK(act.sections[0].text.new_text() == "A c.");
    CHECK(act.sections[1].action == Action::Other);
    CHECK(act.sections[1].source == LawSource::None);
    CHECK(act.sections[1].text.text == "For the year, (1) a;\n(2) b.");
}

TEST_CASE("act: every way to underline") {
    for (std::string const word :
         {"<u>new</u>",
          "<ins>new</ins>",
          "<span style=\"text-decoration:underline\">new</span>",
          "<span style='color:red; TEXT-DECORATION : Underline'>new</span>",
          "<u><b>n</b>ew</u>",
          "<b><u>ne</u></b><u>w</u>"}) {
        CAPTURE(word);
        auto const act = read(opening_1 + "<p>Old <b>[</b>word<b>]</b> " + word + " end.</p>");
        CHECK(act.sections.at(0).text.old_text() == "Old word end.");
        CHECK(act.sections.at(0).text.new_text() == "Old new end.");
    }
    auto const plain = read(opening_1
                            + "<p>Old <span style=\"text-decoration:none\">word</span> "
                              "<span style='border:underline'>x</span> [y] <u>z</u></p>");
    CHECK(plain.sections.at(0).text.old_text() == "Old word x y");
}

TEST_CASE("act: letter l in italics belongs to its citation") {
    auto const act = read("<p>Section 1. Section 99-7<i>l</i> of the general statutes is repealed. "
                          "(<i>Effective from passage</i>)</p>");
    CHECK(act.sections.at(0).targets.at(0).number == "99-7l");
}

TEST_CASE("act: added text loses its NEW label, new text keeps its brackets") {
    auto const act = read("<p>Section 1. Section 99-5 of the general statutes is amended by adding "
                          "subsections (g) and (h) as follows (Effective July 1, 2026):</p>"
                          "<p>(NEW) (g) I, [name], say.</p><p>(NEW) (h) More.</p>");
    CHECK(act.sections.at(0).text.new_text() == "(g) I, [name], say.\n(h) More.");
    CHECK(has(act, "bracket-in-new-text"));
}

TEST_CASE("act: a bracket ends with its section") {
    auto const act = read(opening_1 + "<p>A [b <u>c</u>.</p><p>Sec. 2. (NEW) D] e.</p>");
    CHECK(act.sections.at(0).text.old_text() == "A b.");
    CHECK(act.sections.at(0).text.new_text() == "A b c.");
    CHECK(act.sections.at(1).text.text == "D] e.");
    CHECK(has(act, "unclosed-bracket"));
    CHECK(act.diagnostics.front().message.find("section 1 of the act") != std::string::npos);
}

TEST_CASE("act: old acts date all sections in the last one") {
    std::string const two =
        "<p>Section 1. (NEW) A.</p><p>Sec. 2. (NEW) (Effective from passage) B.</p>";
    auto const act = read(two + "<p>Sec. 3. This act shall take effect July 1, 1996.</p>");
    CHECK(act.sections.at(0).effective == "1996-07-01");
    CHECK(act.sections.at(1).effective == "passage");
    auto const except =
        read(two + "<p>Sec. 3. This act shall take effect July 1, 1996, except section 1.</p>");
    CHECK(except.sections.at(0).effective == "");
}

TEST_CASE("act: a resolution's openings need no label") {
    auto const act = read("<p>Resolution No. 9</p><p>RESOLUTION PROPOSING AN AMENDMENT.</p>"
                          "<p>Resolved by this Assembly:</p>"
                          "<p>Section 1 of article third of the Constitution is amended to read as "
                          "follows:</p><p>Gates [may] <u>shall</u> open.</p>",
                          false);
    CHECK(sections(act) == "1 substitute");
    CHECK(act.sections.at(0).source == LawSource::Constitution);
    CHECK(act.title == "RESOLUTION PROPOSING AN AMENDMENT.");
    CHECK_FALSE(has(act, "no-enacting-clause"));
}

TEST_CASE("bad: acts") {
    struct Row {
        std::string body;
        std::string_view code;
    };
    for (auto const& row : std::initializer_list<Row>{
             {"<p>That section 99-1 of the general statutes be amended to open gates.</p>",
              "proposed-bill"},
             {"<p>Section 99-1 of the general statutes should open gates.</p>", "no-section"},
             {"", "no-section"},
             {opening_1, "empty-section"},
             {"<p>Section 1. Section 3 of the Gate Code is repealed and the following is "
              "substituted "
              "in lieu thereof (Effective from passage):</p><p>x</p>",
              "unread-opening"},
             {"<p>Section 1. Section 99-1 of the general statutes shall be read as if section 99-2 "
              "is "
              "repealed.</p>",
              "unread-opening"},
             {"<p>Section 1. (NEW) (Effective July 1, 2026 Text.</p>", "unread-date"},
             {opening_1 + "<p>a</p><p>Statement of Purpose: x</p><p>Sec. 2. (NEW) b</p>",
              "section-after-tail"},
             {opening_1 + "<p>a ] b</p>", "unopened-bracket"},
             {opening_1 + "<p>a [b]</p>", "marks-lost"},
         }) {
        CAPTURE(row.body);
        CHECK(has(read(row.body), row.code));
    }
    CHECK(has(read(opening_1 + "<p>x</p>", false), "no-enacting-clause"));
    CHECK_THROWS_AS(read_act("<p>\xff</p>", "x"), Error);
    CHECK_THROWS_AS(read_act("\xff", "x"), Error);
    CHECK_THROWS_AS(read_act(std::string_view("a\0b", 3), "x"), Error);
}

TEST_CASE("act: plain text") {
    auto const act = read_act("Raised Bill No. 9903\r\n"
                              "AN ACT CONCERNING GATES.\r\n"
                              "Be it enacted by the Senate and House of Representatives in\r\n"
                              "General Assembly convened:\r\n"
                              "Section 1. Section 99-1 of the general statutes is repealed and\r\n"
                              "the following is substituted in lieu thereof (Effective from\r\n"
                              "passage):\r\n"
                              "\r\n"
                              "(a) A keeper [may] shall\r\n"
                              "open.\r\n"
                              "\r\n"
                              "(b) Gates. See\r\n"
                              "section 99-2.\r\n"
                              "Sec. 2. (NEW) (Effective from passage) Iron.\r\n"
                              "This act shall take effect as follows and shall amend the "
                              "following sections:\r\n"
                              "Section 1 | from passage | 99-1\r\n"
                              "Sec. 2 October 1, 2026 New section\r\n"
                              "Statement of Purpose:\r\n"
                              "To open.\r\n",
                              "bill.txt");
    CHECK(act.number == "9903");
    CHECK(act.title == "AN ACT CONCERNING GATES.");
    CHECK(sections(act) == "1 substitute; 2 new");
    CHECK(act.sections.at(0).effective == "passage");
    CHECK(act.sections.at(0).text.new_text()
          == "(a) A keeper shall open.\n(b) Gates. See section 99-2.");
    CHECK(act.sections.at(0).line == 5);
    REQUIRE(act.effective_table.size() == 2);
    CHECK(act.effective_table[0].target == "99-1");
    CHECK(act.effective_table[1].date == "October 1, 2026");
    CHECK(act.effective_table[1].target == "New section");
    CHECK(act.statement_of_purpose == "To open.");
    CHECK(act.marks_lost);
    CHECK_FALSE(read_act("Section 1. (NEW) Iron.", "x").marks_lost);
}

TEST_CASE("act: braces in plain text are marks if the legend says so") {
    std::string const bill =
        "Be it enacted by the Senate and House of Representatives in General "
        "Assembly convened:\n\n"
        "Section 1. Section 99-1 of the general statutes is repealed and the "
        "following is substituted in lieu thereof (Effective from passage):\n\n"
        "(a) A keeper [may]{ shall} open{ or\nshut} it.\n\n"
        "{(b) No more.}\n\n"
        "Sec. 2. (NEW) (Effective from passage) Iron.\n\n";
    std::string const legend = "[Proposed deletions are enclosed in brackets. Proposed additions "
                               "stand in braces, except that when the entire text of a bill or "
                               "resolution or a section of a bill or resolution is new, it has "
                               "none.]\n";
    auto const act = read_act(bill + legend, "bill.txt");
    REQUIRE(sections(act) == "1 substitute; 2 new");
    CHECK(act.sections[0].text.old_text() == "(a) A keeper may open it.");
    CHECK(act.sections[0].text.new_text() == "(a) A keeper shall open or shut it.\n(b) No more.");
    CHECK_FALSE(act.marks_lost);
    CHECK_FALSE(act.sections[0].marks_lost);
    CHECK(act.diagnostics.empty());

    auto const other = read_act(bill, "bill.txt");
    CHECK(other.marks_lost);
    CHECK(other.sections.at(0).text.new_text().find("{ shall}") != std::string::npos);

    // An unpaired brace stays in the text and is a problem.
    for (std::string const broken_text : {"Iron {gates.", "Iron} gates.", "{Iron {gates}."}) {
        CAPTURE(broken_text);
        auto const broken =
            read_act("Section 1. (NEW) (Effective from passage) " + broken_text + "\n\n" + legend,
                     "bill.txt");
        CHECK(std::count_if(
                  broken.diagnostics.begin(),
                  broken.diagnostics.end(),
                  [](auto const& found) { return code_name(found.code) == "unpaired-brace"; })
              == 1);
        CHECK(broken.sections.at(0).text.text.find_first_of("{}") != std::string::npos);
    }
}

TEST_CASE("act: plain text with the line numbers of the printed bill") {
    std::string const numbered = "General Assembly   Raised Bill No. 9904\n"
                                 "January Session, 2025\n"
                                 "Section 1. (NEW) (Effective from passage) (a) As used in this 1\n"
                                 "section and section 99-2, a gate is 2\n"
                                 "open for 3 3\n"
                                 "Raised Bill No. 9904\n"
                                 "LCO No. 77 2 of 4\n"
                                 "days, and on day 4\n"
                                 "4, all day. 5\n"
                                 "(b) Iron. 6\n";
    CHECK(read_act(numbered, "x").sections.at(0).text.text
          == "(a) As used in this section and section 99-2, a gate is open for 3 "
             "days, and on day 4, all day. (b) Iron.");
    CHECK(read_act(numbered, "x").name == "Raised Bill No. 9904");
    std::string const not_numbered =
        "Section 1. (NEW) Open on day 1\nor else on day 2\nand so on.\n";
    CHECK(read_act(not_numbered, "x").sections.at(0).text.text
          == "Open on day 1 or else on day 2 and so on.");
}

TEST_CASE("act: plain text with broken words and page footers") {
    auto const act = read_act("Section 1. (NEW) The commissioner or a per-\n"
                              "son of twenty-\n"
                              "one years opens two-\n"
                              "and three-leaf gates. A com-\n"
                              "missioner or person of the age of twenty-one may\n"
                              "\n"
                              "LCO No. 5622   2 of 8\n"
                              "\n"
                              "close gates, as the gate-\n"
                              "keeper says.\n"
                              "\n"
                              "sHB7309 / File No. 694 2\n"
                              "\n"
                              "Gates are of iron.\n",
                              "x");
    REQUIRE(act.sections.size() == 1);
    CHECK(act.sections[0].text.text
          == "The commissioner or a person of twenty-one years opens two- and three-leaf gates. A "
             "commissioner or person of the age of twenty-one may close gates, as the gate-keeper "
             "says.\nGates are of iron.");
    CHECK(has(act, "broken-word"));
    CHECK(act.sections[0].plain_text);
}

TEST_CASE("act: marks by class, by strike-through and in distorted brackets") {
    auto const classes = read_act(
        "<html><head><title>t</title><style>p {margin: 0} .new, b.more {text-decoration: "
        "underline;} .old {text-decoration:line-through}</style></head><body>"
            + enacting + opening_1
            + "<p>Gates are of <span class=\"old\">iron</span> <span class=\"x new\">wood</span> "
              "<s>and tin</s> <ins>and <span class=\"plain\">brass</span></ins>.</p></body></html>",
        "bill.htm");
    REQUIRE(classes.sections.size() == 1);
    CHECK(classes.sections[0].text.old_text() == "Gates are of iron and tin.");
    CHECK(classes.sections[0].text.new_text() == "Gates are of wood and brass.");
    auto const spaced = read(opening_1 + "<p>Gates [ , the keeper says, ] <u>shall</u> open.</p>");
    CHECK(spaced.sections.at(0).text.old_text() == "Gates, the keeper says, open.");
    CHECK(spaced.sections.at(0).text.new_text() == "Gates shall open.");
    CHECK_FALSE(has(spaced, "distorted-bracket"));
    auto const distorted = read(opening_1 + "<p>Gates [,,b&gt;] <u>shall</u> open.</p>");
    CHECK(has(distorted, "distorted-bracket"));
    CHECK(distorted.sections.at(0).text.text == "Gates ,,b> shall open.");
}

TEST_CASE("act: a proposed bill is shown and not applied") {
    auto const act = read("<p>That section 99-1 of the general statutes be amended to require "
                          "gates of iron.</p><p>Statement of Purpose:</p><p>To require iron.</p>");
    CHECK(sections(act) == "1 other");
    CHECK(act.sections[0].text.text.starts_with("That section 99-1"));
    CHECK(has(act, "proposed-bill"));
    CHECK_FALSE(has(act, "no-section"));
    CHECK(act.statement_of_purpose == "To require iron.");
}

TEST_CASE("act: names of actions") {
    CHECK(action_name(Action::Substitute) == "substitute");
    CHECK(action_name(Action::Add) == "add");
    CHECK(action_name(Action::Repeal) == "repeal");
    CHECK(action_name(Action::New) == "new");
    CHECK(action_name(Action::Other) == "other");
}
