#include "corpus/offenses/offenses.hpp"

#include "cli/commands/commands.hpp"
#include "cli/offenses/offense_table.hpp"
#include "cli/options/input_option.hpp"
#include "cli/options/output.hpp"
#include "cli/options/output_option.hpp"
#include "cli/options/statutes_option.hpp"
#include "corpus/offenses/offense_query.hpp"
#include "corpus/store/statutes.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

namespace nutmeg {

namespace {

struct OffensesOptions {
    std::vector<std::string> statutes;
    std::vector<std::string> classes; ///< any of them
    std::vector<std::string> where;   ///< all of them
    std::string sort;
    bool reverse = false;
    std::size_t max_input = 0;
    Output output;
};

OffenseCondition condition(std::string const& words) {
    std::string fault;
    auto read = OffenseCondition::read(words, fault);
    if (!fault.empty())
        throw CLI::ValidationError("--where", fault);
    return read;
}

struct Query {
    std::vector<OffenseCondition> classes;
    std::vector<OffenseCondition> where;

    bool operator()(Offense const& offense) const {
        auto const holds = [&](OffenseCondition const& one) { return one.holds(offense); };
        return (classes.empty() || std::any_of(classes.begin(), classes.end(), holds))
            && std::all_of(where.begin(), where.end(), holds);
    }
};

Query query_of(OffensesOptions const& options) {
    Query query;
    for (auto const& name : options.classes)
        query.classes.push_back(condition("class=" + name));
    for (auto const& words : options.where)
        query.where.push_back(condition(words));
    return query;
}

std::string conditions_of(OffensesOptions const& options) {
    std::string all;
    for (auto const& name : options.classes)
        all += (all.empty() ? "" : " or ") + name;
    for (auto const& words : options.where)
        all += (all.empty() ? "" : ", ") + words;
    return all;
}

void sort_rows(std::vector<FoundOffense const*>& rows, OffensesOptions const& options) {
    auto field = OffenseField::Section;
    if (!options.sort.empty())
        offense_field_named(options.sort, field);
    std::stable_sort(rows.begin(), rows.end(), [&](auto const* a, auto const* b) {
        return options.reverse ? offense_precedes(field, b->offense, a->offense)
                               : offense_precedes(field, a->offense, b->offense);
    });
}

std::string rendered(OffenseTable const& table, Output const& output) {
    switch (output.kind()) {
    case Format::Html:
        return offenses_html(table);
    case Format::Csv:
        return offenses_csv(table);
    case Format::Jsonl:
        return offenses_jsonl(table);
    default:
        return offenses_term(table, output.term());
    }
}

ExitCode offenses(OffensesOptions const& options, Query const& query) {
    Statutes law(statutes_or_default(options.statutes), options.max_input);
    auto const list = find_offenses(law);
    OffenseTable table;
    table.files = &list.files;
    table.offense_count = list.offenses.size();
    table.section_count = list.section_count;
    table.conditions = conditions_of(options);
    for (auto const& found : list.offenses)
        if (query(found.offense))
            table.rows.push_back(&found);
    sort_rows(table.rows, options);
    auto code = ExitCode::Done;
    for (auto const& file : list.files) {
        print_diagnostics(file.name, file.diagnostics);
        code = std::max(code, exit_code(file.diagnostics));
    }
    write(options.output, rendered(table, options.output));
    return code;
}

} // namespace

void add_offenses(CLI::App& app, SelectedCommand& selected) {
    auto options = std::make_shared<OffensesOptions>();
    auto* command = app.add_subcommand(
        "offenses", "List offenses with their classes and penalties, to compare them");
    add_statutes_option(*command, options->statutes);
    repeat_with_one_value(command->add_option("--class",
                                              options->classes,
                                              "Only this class or degree: \"class D felony\", "
                                              "felony, misdemeanor, violation, infraction, "
                                              "unclassified; repeat it for several"))
        ->type_name("CLASS");
    repeat_with_one_value(
        command->add_option(
            "--where",
            options->where,
            "Only where this holds: FIELD, one of = != < <= > >= ~ (contains), VALUE, as in "
            "\"fine>1000\", \"prison>=1 year\", \"name~theft\"; repeat it for several. Fields: "
                + offense_field_names()))
        ->type_name("CONDITION");
    auto const check = [](std::string const& name) {
        auto field = OffenseField::Section;
        return offense_field_named(name, field) ? std::string() : unknown_offense_field(name);
    };
    command
        ->add_option("--sort",
                     options->sort,
                     "Order: section (default), fine, prison, minimum, class, age, name, ...")
        ->type_name("FIELD")
        ->check(CLI::Validator(check, ""));
    command->add_flag("--reverse", options->reverse, "Reverse the order");
    add_input_option(*command, options->max_input);
    add_format_option(*command, options->output, {"term", "html", "csv", "jsonl"});
    add_file_option(*command, options->output);
    command->callback([options, &selected] {
        check_files(statutes_or_default(options->statutes), {options->output.file});
        auto query = query_of(*options);
        selected = [options, query] { return offenses(*options, query); };
    });
}

} // namespace nutmeg
