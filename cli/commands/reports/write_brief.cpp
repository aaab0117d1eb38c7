#include "cli/commands/reports/write_brief.hpp"

#include "cli/docx/brief.hpp"
#include "cli/effects/brief/make_brief.hpp"
#include "cli/html/brief.hpp"
#include "cli/markdown/brief.hpp"
#include "cli/terminal/brief.hpp"

#include <CLI/CLI.hpp>
#include <map>
#include <memory>
#include <string>

namespace nutmeg {

namespace {

/// Finds sections of the law and keeps them.
class FoundSections {
public:
    explicit FoundSections(SectionStore& law) : law_(law) {}

    Section const* find(std::string_view number) {
        auto const [known, is_new] = found_.try_emplace(std::string(number));
        if (is_new)
            known->second = law_.find(number);
        return known->second.get();
    }

private:
    SectionStore& law_;
    std::map<std::string, std::shared_ptr<Section const>> found_;
};

template <typename Report>
std::string brief_text_of(Report const& report, SectionStore& law, Output const& output) {
    FoundSections found(law);
    PenaltyLookup const find = [&found](std::string_view number) { return found.find(number); };
    auto const brief = brief_of(report, find);
    if (output.kind() == Format::Html)
        return render_html(brief);
    if (output.kind() == Format::Docx)
        return render_docx(brief);
    if (output.kind() == Format::Markdown)
        return render_markdown(brief);
    return render_term(brief, output.term());
}

template <typename Report>
void write_brief_of(Report const& report, SectionStore& law, Output const& output) {
    auto const text = brief_text_of(report, law, output);
    if (output.kind() == Format::Docx)
        write_bytes(output, text);
    else
        write(output, text);
}

} // namespace

void add_brief_option(CLI::App& command, bool& brief) {
    command.add_flag("--brief",
                     brief,
                     "One page for readers without legal training: what matters most, in at most "
                     "five sentences");
}

void check_brief(bool brief, Output const& output) {
    auto const kind = output.kind();
    if (brief && kind != Format::Term && kind != Format::Html && kind != Format::Docx
        && kind != Format::Markdown)
        throw CLI::ValidationError("--brief", "is written as term, html, docx or markdown");
}

std::string brief_text(PreviewReport const& report, SectionStore& law, Output const& output) {
    return brief_text_of(report, law, output);
}

void write_brief(PreviewReport const& report, SectionStore& law, Output const& output) {
    write_brief_of(report, law, output);
}

void write_brief(DiffReport const& report, SectionStore& law, Output const& output) {
    write_brief_of(report, law, output);
}

} // namespace nutmeg
