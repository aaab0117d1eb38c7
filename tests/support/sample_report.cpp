#include "tests/support/sample_report.hpp"

#include "cli/report/wording.hpp"
#include "parser/statutes/outline.hpp"

namespace nutmeg::test {

namespace {

/// Spans of citations such as "subsection (b)", which the outline must skip.
std::vector<Citation> references_in(std::string_view text) {
    std::vector<Citation> citations;
    for (auto at = text.find("sub"); at != std::string_view::npos; at = text.find("sub", at + 3)) {
        auto const space = text.find_first_of(" \n", at);
        if (space == std::string_view::npos || !text.substr(space).starts_with(" ("))
            continue;
        Citation citation;
        citation.span = make_span(at, text.find(')', space) + 1);
        citations.push_back(citation);
    }
    return citations;
}

class MarkedReader {
public:
    explicit MarkedReader(std::string_view marked);
    std::string old_text;
    std::string new_text;
    Redline redline;

private:
    void add(Op op, std::uint32_t move, std::string_view words);
};

void MarkedReader::add(Op op, std::uint32_t move, std::string_view words) {
    if (words.empty())
        return;
    RedlinePiece piece;
    piece.op = op;
    piece.move = move;
    auto const old_begin = old_text.size();
    auto const new_begin = new_text.size();
    if (op != Op::Insert)
        old_text += words;
    if (op != Op::Delete)
        new_text += words;
    piece.old_span = make_span(old_begin, old_text.size());
    piece.new_span = make_span(new_begin, new_text.size());
    redline.push_back(piece);
}

MarkedReader::MarkedReader(std::string_view marked) {
    while (!marked.empty()) {
        auto at = marked.find_first_of("[{");
        add(Op::Equal, 0, marked.substr(0, at));
        if (at == std::string_view::npos)
            return;
        auto const op = marked[at] == '[' ? Op::Delete : Op::Insert;
        std::uint32_t move = 0;
        if (marked[++at] >= '1' && marked[at] <= '9')
            move = static_cast<std::uint32_t>(marked[at++] - '0');
        auto const end = marked.find(op == Op::Delete ? "-]" : "+}", at + 1);
        add(op, move, marked.substr(at + 1, end - at - 1));
        marked.remove_prefix(end + 2);
    }
}

Change change(ChangeKind kind, std::string old_path, std::string new_path) {
    Change result;
    result.kind = kind;
    result.has_old = kind != ChangeKind::Added;
    result.has_new = kind != ChangeKind::Deleted;
    result.old_path = std::move(old_path);
    result.new_path = std::move(new_path);
    return result;
}

Effect effect(EffectKind kind, std::string at, std::string summary, Direction direction) {
    Effect result;
    result.kind = kind;
    result.at = std::move(at);
    result.summary = std::move(summary);
    result.direction = direction;
    return result;
}

constexpr std::string_view bees =
    "(a) As used in this section, “apiary” means any place where one or more colonies of bees are "
    "kept, and “keeper” means any person who owns or has charge of an apiary.\n"
    "(b) Each keeper shall register each apiary with the commissioner on or before [-October-] "
    "{+July+} first, annually, and shall pay a fee of [-ten-] {+fifteen+} dollars for each "
    "apiary.[1- The commissioner shall give each keeper who has registered a certificate, which "
    "the keeper shall show to any person who asks to see it.-]\n"
    "(c) No keeper [-may-] {+shall+} bring a colony of bees into this state from any other state "
    "unless the keeper has (1) given notice to the commissioner not less than [-ten-] {+thirty+} "
    "days before the colony enters the state, (2) filed a certificate of health with the "
    "commissioner in the form that the commissioner prescribes, signed by the officer who has "
    "charge of the inspection of bees in the state from which the colony comes, and (3) paid the "
    "fee required by subsection (b) of this section.\n"
    "{+(d) The commissioner may enter any apiary at a reasonable hour to inspect the colonies. A "
    "keeper who is under eighteen years of age may have a parent or guardian present.\n+}"
    "[-(d)-]{+(e)+} Each keeper shall make a record of:\n"
    "(1) The number of colonies in each apiary on the first day of each month;\n"
    "(2) The date on which any colony was moved, sold, joined with another colony or lost, and the "
    "place to which it was moved or the name of the person to whom it was sold; [-and-]\n"
    "(3) Any treatment of a colony[-.-]{+; and+}\n"
    "{+(4) Any disease that was found.\n+}"
    "[-(e)-]{+(f)+} The commissioner shall keep a list of all apiaries, which shall be open to the "
    "public.{1+ The commissioner shall give each keeper who has registered a certificate, which "
    "the keeper shall show to any person who asks to see it.+}\n"
    "[-(f) The commissioner may make grants to any town for the teaching of bee-keeping. Any grant "
    "so made shall be reported each year to the General Assembly.\n-]"
    "(g) The provisions of this section shall not apply to a school that keeps one colony of bees "
    "for purposes of instruction.\n"
    "(h) The commissioner may adopt regulations to carry out the purposes of this section.\n"
    "(i) Any town may by ordinance limit the number of colonies on a lot, except that no town "
    "shall forbid a keeper to have two colonies.\n"
    "(j) No town shall charge a fee for anything that this section requires.\n"
    "(k) The provisions of subsections (a) to (i), inclusive, of this section apply to a colony of "
    "bees that is kept for hire as they do to one that is kept by its owner.\n"
    "(l) Any keeper who violates any provision of this section shall be guilty of a class [-D-] "
    "{+C+} misdemeanor.";

Comparison bees_comparison() {
    auto comparison = marked_comparison(
        "99-12", "Keeping of bees: Registration, records, inspection. Penalty", bees);
    comparison.changes = {change(ChangeKind::Amended, "(b)", "(b)"),
                          change(ChangeKind::Amended, "(c)", "(c)"),
                          change(ChangeKind::Amended, "(c)(1)", "(c)(1)"),
                          change(ChangeKind::Added, "", "(d)"),
                          change(ChangeKind::Redesignated, "(d)", "(e)"),
                          change(ChangeKind::Redesignated, "(e)", "(f)"),
                          change(ChangeKind::Added, "", "(e)(4)"),
                          change(ChangeKind::Deleted, "(f)", ""),
                          change(ChangeKind::Amended, "(l)", "(l)")};
    comparison.effects = {
        effect(EffectKind::Date, "(b)", "“October first” becomes “July first”", Direction::None),
        effect(EffectKind::Money,
               "(b)",
               "the fee for each apiary: “ten dollars” becomes “fifteen dollars”",
               Direction::Stricter),
        effect(EffectKind::Modality, "(c)", "“may” becomes “shall”", Direction::None),
        effect(EffectKind::Duration,
               "(c)(1)",
               "“not less than ten days” becomes “not less than thirty days”",
               Direction::Stricter),
        effect(EffectKind::Provision,
               "(d)",
               "the commissioner may enter and inspect an apiary",
               Direction::None),
        effect(EffectKind::Provision,
               "(f)",
               "the authority to make grants to towns is repealed",
               Direction::None),
        effect(EffectKind::OffenseClass,
               "(l)",
               "“class D misdemeanor” becomes “class C misdemeanor”",
               Direction::Stricter)};
    for (auto& one : comparison.effects) {
        if (one.kind == EffectKind::Provision && one.at == "(d)")
            one.new_value = one.at;
        if (one.kind == EffectKind::Provision && one.at == "(f)")
            one.old_value = one.at;
    }
    return comparison;
}

Comparison hives_comparison() {
    auto comparison = marked_comparison(
        "99-14",
        "Hives near a public way",
        "(a) No hive shall stand within fifty feet of a public way.\n"
        "(b) The owner of a hive that stands within [-one hundred-] {+two hundred+} feet of a "
        "public way shall put up a fence [-not less than five feet high-] or a hedge.");
    comparison.changes = {change(ChangeKind::Amended, "(b)", "(b)")};
    return comparison;
}

Comparison honey_comparison() {
    return marked_comparison(
        "",
        "",
        "{+(a) Honey that is sold at a farm stand shall bear a label with (1) "
        "the name of the keeper, and (2) the net weight.\n(b) The commissioner "
        "may waive the requirements of subsection (a) of this section for a "
        "sale of < five pounds & no more.+}");
}

Comparison wax_comparison() {
    return marked_comparison("99-20",
                             "Wax: Grades",
                             "[-(a) Wax shall be graded as yellow or white.\n(b) Any person who "
                             "sells wax that is not graded shall have committed an infraction.-]");
}

MarkedText missing_text() {
    MarkedText text;
    auto const add = [&text](Mark mark, std::string_view words) {
        auto const begin = text.text.size();
        text.text += words;
        text.runs.push_back({mark, make_span(begin, text.text.size())});
    };
    add(Mark::Plain, "The board shall consist of ");
    add(Mark::Deleted, "five");
    add(Mark::Inserted, "seven");
    add(Mark::Plain, " members, each of whom shall be a keeper.");
    text.paragraphs = {make_span(0, text.text.size())};
    return text;
}

ActSection amendment(std::string number, Action action, std::string effective) {
    ActSection section;
    section.number = std::move(number);
    section.action = action;
    if (action != Action::New && action != Action::Other)
        section.source = LawSource::GeneralStatutes;
    section.effective = std::move(effective);
    return section;
}

std::shared_ptr<Act const> sample_act() {
    auto act = std::make_shared<Act>();
    act->name = "Public Act No. 26-999";
    act->number = "26-999";
    act->title = "AN ACT CONCERNING THE KEEPING OF BEES AND THE SALE OF HONEY.";
    act->sections = {amendment("1", Action::Substitute, "2026-10-01"),
                     amendment("2", Action::Substitute, "2026-10-01"),
                     amendment("3", Action::Substitute, "2027-01-01"),
                     amendment("4", Action::New, "passage"),
                     amendment("5", Action::Repeal, "2026-10-01"),
                     amendment("6", Action::Other, "")};
    act->sections[1].effective_words =
        "October 1, 2026, and applicable to hives set up on or after said date";
    act->sections[2].text = missing_text();
    act->sections[5].text.text = "The commissioner shall report on the matter of wax.";
    act->sections[5].text.runs = {{Mark::Plain, make_span(0, act->sections[5].text.text.size())}};
    return act;
}

Diagnostic diagnostic(Severity severity,
                      std::string citation,
                      std::uint32_t line,
                      std::string message) {
    Diagnostic result;
    result.severity = severity;
    result.citation = std::move(citation);
    result.line = line;
    result.message = std::move(message);
    return result;
}

} // namespace

std::shared_ptr<Section const> sample_section(std::string_view number,
                                              std::string_view catchline,
                                              std::string_view words) {
    auto section = std::make_shared<Section>();
    if (!number.empty()) {
        section->numbers = {std::string(number)};
        section->heading = "Sec. " + std::string(number) + ". " + std::string(catchline) + ".";
    }
    section->catchline = catchline;
    section->text = words;
    section->current_end = static_cast<std::uint32_t>(words.size());
    for (std::size_t begin = 0; begin < words.size();) {
        auto const end = std::min(words.find('\n', begin), words.size());
        section->paragraphs.push_back(make_span(begin, end));
        begin = end + 1;
    }
    section->provisions =
        build_outline(section->text, section->paragraphs, references_in(section->text)).provisions;
    return section;
}

Comparison marked_comparison(std::string_view number,
                             std::string_view catchline,
                             std::string_view marked) {
    MarkedReader reader(marked);
    Comparison comparison;
    comparison.old_section = sample_section(number, catchline, reader.old_text);
    comparison.new_section = sample_section(number, catchline, reader.new_text);
    comparison.redline = reader.redline;
    comparison.change = reader.old_text == reader.new_text ? SectionChange::Unchanged
                      : reader.old_text.empty()            ? SectionChange::Added
                      : reader.new_text.empty()            ? SectionChange::Repealed
                                                           : SectionChange::Amended;
    return comparison;
}

BillPreview sample_preview() {
    BillPreview report;
    report.bill_file = "bees.htm";
    report.statutes = {"statutes", "supplement"};
    report.act = sample_act();
    report.entries.reserve(report.act->sections.size());
    auto const add = [&report](std::size_t section,
                               std::string target,
                               std::string path,
                               Base base,
                               Comparison comparison) -> PreviewEntry& {
        PreviewEntry entry;
        entry.amendment = &report.act->sections[section];
        entry.target = std::move(target);
        entry.path = std::move(path);
        entry.applied.base = base;
        entry.applied.changed = comparison.change != SectionChange::Unchanged;
        entry.comparison = std::move(comparison);
        report.entries.push_back(std::move(entry));
        return report.entries.back();
    };
    add(0, "99-12", "", Base::Match, bees_comparison());
    auto& hives = add(1, "99-14", "(b)", Base::Mismatch, hives_comparison());
    hives.applied.difference = {
        "a public way shall put up a fence", "not less than six feet", "not less than five feet"};
    hives.applied.unmarked = {
        {"(b)", "a public way shall put up a fence not less than", "six", "five"}};
    auto& board = add(2, "99-80", "", Base::Missing, {});
    board.applied.diagnostics = {diagnostic(
        Severity::Problem,
        "",
        31,
        "section 99-80 is not in the statutes. Its change is shown as drafted, not verified")};
    add(3, "", "", Base::None, honey_comparison());
    add(4, "99-20", "", Base::None, wax_comparison());
    add(5, "", "", Base::None, {});
    report.diagnostics = {
        board.applied.diagnostics.front(),
        diagnostic(Severity::Warning, "99-12", 40, "designator (n) follows (l), so (m) is missing"),
        diagnostic(Severity::Note, "", 58, "the words <after> the last section were ignored")};
    report.words_of_bill = 412;
    report.words_accounted = 405;
    return report;
}

PreviewReport report_of(BillPreview bill) {
    PreviewReport report;
    report.bills.push_back(std::move(bill));
    report.names = {act_heading(report.bills.front())};
    return report;
}

PreviewReport sample_combined() {
    PreviewReport report;
    report.bills = {sample_preview(), sample_preview()};
    report.bills[1].bill_file = "wasps.htm";
    report.names = {"Bees & Co.", "Wasps < Bees"};
    report.days = {{DayKind::Passage, {}, {}, false}, {DayKind::Date, "2026-07-01", {}, false}};
    auto const comparison = report.bills[0].entries[0].comparison;
    Author const bees{0, report.bills[0].entries[0].amendment};
    Author const wasps{1, report.bills[1].entries[0].amendment};
    Conflict words;
    words.number = "99-12";
    words.path = "(b)";
    words.before = "not more than";
    words.law_words = "ten";
    words.earlier = {{0}, {bees}, "thirty", {}, 0};
    words.later = {{1}, {wasps}, "", {}, 0};
    Conflict designators;
    designators.kind = Conflict::Kind::RepeatedDesignator;
    designators.number = "99-12";
    designators.path = "(g)";
    designators.earlier.bills = {0};
    designators.later.bills = {1};
    designators.bills = {0, 1};
    report.sections = {{"99-12", {0, 1}, comparison, {words, designators}, {bees}}};
    report.by_date = {
        {"99-12", {{report.days[0], comparison, {}}, {report.days[1], comparison, {bees, wasps}}}}};
    return report;
}

DiffReport sample_diff() {
    DiffReport report;
    report.old_name = "statutes-2025";
    report.new_name = "statutes-2026";
    report.comparisons = {bees_comparison(), wax_comparison()};
    report.unchanged = 40;
    return report;
}

} // namespace nutmeg::test
