#include "cli/akn/bill_document.hpp"
#include "cli/akn/law_portion.hpp"
#include "cli/commands/commands.hpp"
#include "cli/html/render.hpp"
#include "cli/json/json_lines.hpp"
#include "cli/options/date_option.hpp"
#include "cli/options/input_option.hpp"
#include "cli/options/output.hpp"
#include "cli/options/output_option.hpp"
#include "cli/options/statutes_option.hpp"
#include "cli/terminal/render.hpp"
#include "corpus/store/open_store.hpp"
#include "corpus/store/page_files.hpp"
#include "corpus/store/parallel.hpp"
#include "corpus/store/statutes.hpp"
#include "parser/bills/act.hpp"
#include "parser/statutes/copied/read_page.hpp"
#include "parser/statutes/page.hpp"
#include "parser/statutes/read_section.hpp"
#include "parser/statutes/resolve_citations.hpp"
#include "parser/text/error.hpp"
#include "parser/text/file.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <iterator>
#include <memory>
#include <unordered_map>
#include <utility>

namespace nutmeg {

namespace {

struct ParseOptions {
    std::vector<std::string> files;
    std::vector<std::string> statutes; ///< may be empty
    std::string on;                    ///< ISO date, or empty
    std::size_t max_input = 0;
    Output output;
};

/// The sections of a file without the markup of published pages. The law says where their
/// catchlines and notes begin and end.
Page read_with_law(std::string const& file, std::string bytes, SectionStore& law) {
    auto const store = open_store(file, std::move(bytes));
    store->take_typography(law);
    auto const contents = store->all();
    Page page;
    page.name = file;
    for (auto const& one : contents.files)
        page.diagnostics.insert(
            page.diagnostics.end(), one.diagnostics.begin(), one.diagnostics.end());
    for (auto const& stored : contents.sections)
        page.sections.push_back(*stored.section);
    return page;
}

/// The page. If it cannot be read, a page without sections and with a diagnostic, so that the other
/// pages are still read.
/// @param law  may be null
Page read_or_report(std::string const& file, std::size_t max_input, SectionStore* law) {
    try {
        auto bytes = read_file(file, max_input);
        if (law != nullptr && !is_published_page(bytes))
            return read_with_law(file, std::move(bytes), *law);
        return read_page(bytes, file);
    } catch (Error const& error) {
        Page page;
        page.name = file;
        page.diagnostics.push_back(error.diagnostic());
        return page;
    }
}

/// The pages of a store, with the sections in force.
std::vector<Page> stored_pages(std::string const& path) {
    auto const contents = open_store(path)->all();
    std::vector<Page> pages(contents.files.size());
    for (std::size_t i = 0; i < pages.size(); ++i) {
        pages[i].name = contents.files[i].name;
        pages[i].diagnostics = contents.files[i].diagnostics;
    }
    for (auto const& stored : contents.sections)
        pages[stored.file].sections.push_back(*stored.section);
    return pages;
}

/// The pages of all files, then those of stores.
std::vector<Page> read_pages(ParseOptions const& options) {
    std::vector<std::string> files;
    std::vector<Page> stored;
    for (auto const& argument : options.files) {
        if (is_store(argument)) {
            for (auto& page : stored_pages(argument))
                stored.push_back(std::move(page));
            continue;
        }
        auto found = page_files(argument);
        files.insert(files.end(), found.begin(), found.end());
    }
    std::unique_ptr<Statutes> law;
    if (!options.statutes.empty())
        law = std::make_unique<Statutes>(options.statutes, options.max_input);
    std::vector<Page> pages(files.size());
    parallel_for(files.size(), [&](std::size_t i) {
        pages[i] = read_or_report(files[i], options.max_input, law.get());
    });
    std::move(stored.begin(), stored.end(), std::back_inserter(pages));
    return pages;
}

/// The problems of the page and of its sections.
Diagnostics problems_of(Page const& page) {
    auto found = page.diagnostics;
    for (auto const& section : page.sections)
        for (auto const& diagnostic : section.diagnostics)
            if (diagnostic.severity == Severity::Problem)
                found.push_back(diagnostic);
    return found;
}

/// Replaces every section with its version on that date (ISO 8601), and adds findings about
/// versions to those of the page.
void use_versions_on(Page& page, std::string const& on) {
    for (auto& section : page.sections) {
        if (section.later_versions.empty() && section.heading_notes.empty())
            continue;
        section = section_at_date(section, on);
        for (auto const& found : section.diagnostics)
            if (is_version_finding(found.code)) {
                page.diagnostics.push_back(found);
                page.diagnostics.back().line = section.line;
            }
    }
}

/// Finds the sections of all pages. They must outlive it.
SectionLookup lookup_in(std::vector<Page> const& pages) {
    std::unordered_map<std::string_view, Section const*> by_number;
    for (auto const& page : pages)
        for (auto const& section : page.sections)
            for (auto const& number : section.numbers)
                by_number.emplace(number, &section);
    return [by_number](std::string_view number) -> Section const* {
        auto const found = by_number.find(number);
        return found == by_number.end() ? nullptr : found->second;
    };
}

/// Resolves every citation against the sections of all pages.
void resolve(std::vector<Page>& pages, SectionLookup const& find) {
    PathsBySection paths;
    parallel_for(pages.size(), [&](std::size_t i) {
        for (auto& section : pages[i].sections)
            resolve_citations(section, find, paths);
    });
}

/// Writes the sections' lines in the order of the pages, and frees each page once it is written:
/// only a few pages' lines are in memory at a time.
void write_json_lines(std::vector<Page> pages, Output const& output) {
    constexpr std::size_t at_once = 32;
    OutputStream stream(output);
    for (std::size_t first = 0; first < pages.size(); first += at_once) {
        std::vector<std::string> parts(std::min(at_once, pages.size() - first));
        parallel_for(parts.size(), [&](std::size_t i) {
            auto& page = pages[first + i];
            for (auto const& section : page.sections)
                parts[i] += parse_line(section, page.name);
            page = Page();
        });
        for (auto const& part : parts)
            stream.write(part);
    }
    stream.close();
}

void write_akn(std::vector<Page> const& pages,
               SectionLookup const& find,
               ParseOptions const& options) {
    AknPortion portion;
    portion.date = options.on;
    for (auto const& page : pages)
        for (auto const& section : page.sections)
            portion.laws.push_back({&section, no_parent, page.chapter, page.chapter_name});
    if (!portion.laws.empty())
        write(options.output, akn_portion(portion, find));
}

std::string rendered(std::vector<Page> const& pages, Output const& output) {
    std::vector<Section const*> sections;
    for (auto const& page : pages)
        for (auto const& section : page.sections)
            sections.push_back(&section);
    return output.kind() == Format::Html ? render_html(sections)
                                         : render_term(sections, output.term());
}

/// Whether the only file is a bill or act, of which there is a document of its own. Other formats
/// print the trees of statutes only.
bool is_bill_document(ParseOptions const& options) {
    std::error_code unknown;
    if (options.output.kind() != Format::Akn || options.files.size() != 1
        || !std::filesystem::is_regular_file(options.files.front(), unknown)
        || is_store(options.files.front()))
        return false;
    try {
        return open_store(options.files.front(), options.max_input)->is_act(options.files.front());
    } catch (Error const&) {
        return false; // Reading the file as statutes reports it.
    }
}

ExitCode parse_bill(ParseOptions const& options) {
    auto const& file = options.files.front();
    std::unique_ptr<Statutes> law;
    if (!options.statutes.empty())
        law = std::make_unique<Statutes>(options.statutes, options.max_input);
    auto const act = read_act(read_file(file, options.max_input), file);
    std::vector<std::shared_ptr<Section const>> cited; ///< links need them all at once
    auto const find = [&](std::string_view number) {
        auto found = law->find(number);
        return cited.emplace_back(found ? found : law->find_group(number)).get();
    };
    print_diagnostics(file, act.diagnostics);
    write(options.output, akn_bill(act, law ? SectionLookup(find) : SectionLookup()));
    return exit_code(act.diagnostics);
}

ExitCode parse(ParseOptions const& options) {
    if (is_bill_document(options))
        return parse_bill(options);
    auto pages = read_pages(options);
    if (!options.on.empty())
        parallel_for(pages.size(), [&](std::size_t i) { use_versions_on(pages[i], options.on); });
    auto const find = lookup_in(pages);
    resolve(pages, find);
    auto code = ExitCode::Done;
    for (auto const& page : pages) {
        auto const problems = problems_of(page);
        print_diagnostics(page.name, problems);
        code = std::max(code, exit_code(problems));
    }
    if (options.output.kind() == Format::Jsonl)
        write_json_lines(std::move(pages), options.output);
    else if (options.output.kind() == Format::Akn)
        write_akn(pages, find, options);
    else
        write(options.output, rendered(pages, options.output));
    return code;
}

} // namespace

void add_parse(CLI::App& app, SelectedCommand& selected) {
    auto options = std::make_shared<ParseOptions>();
    auto* command = app.add_subcommand("parse", "Print sections as trees");
    command->add_option("FILE", options->files, "Pages, or folders of pages; - is standard input")
        ->required();
    add_statutes_option(*command, options->statutes);
    add_date_option(
        *command, options->on, "Show sections as of this date: 2026-10-01 or \"October 1, 2026\"");
    add_input_option(*command, options->max_input);
    add_output_options(*command, options->output, {"term", "html", "jsonl", "akn"});
    command->callback([options, &selected] {
        check_files(options->files, {options->output.file});
        selected = [options] { return parse(*options); };
    });
}

} // namespace nutmeg
