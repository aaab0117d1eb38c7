#include "cli/options/output.hpp"

#include "cli/options/standard_output.hpp"
#include "cli/options/terminal_settings.hpp"
#include "cli/report/wording.hpp"
#include "cli/terminal/hyperlink.hpp"
#include "corpus/files/replacement_file.hpp"
#include "parser/text/error.hpp"
#include "parser/text/unicode.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>
#include <utility>

namespace nutmeg {

bool is_standard_stream(std::string_view file) {
    return file == "-";
}

Format Output::kind() const {
    constexpr std::array<std::pair<std::string_view, Format>, 11> formats{{
        {"term", Format::Term},
        {"html", Format::Html},
        {"jsonl", Format::Jsonl},
        {"sarif", Format::Sarif},
        {"junit", Format::Junit},
        {"github", Format::Github},
        {"docx", Format::Docx},
        {"text", Format::Text},
        {"csv", Format::Csv},
        {"markdown", Format::Markdown},
        {"akn", Format::Akn},
    }};
    for (auto const& [name, kind] : formats)
        if (name == format)
            return kind;
    return Format::Term;
}

bool Output::to_terminal() const {
    return is_standard_stream(file) && terminal_settings().output_is_terminal;
}

namespace {

std::string_view environment(char const* name) {
    char const* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

} // namespace

bool Output::color() const {
    auto const& settings = terminal_settings();
    if (settings.color != When::Auto)
        return settings.color == When::Always;
    if (!environment("NO_COLOR").empty())
        return false;
    auto const forced = environment("CLICOLOR_FORCE");
    if (!forced.empty() && forced != "0" && is_standard_stream(file))
        return true;
    return environment("CLICOLOR") != "0" && to_terminal() && !settings.is_dumb;
}

bool Output::hyperlinks() const {
    auto const& settings = terminal_settings();
    if (settings.hyperlinks != When::Auto)
        return settings.hyperlinks == When::Always;
    return to_terminal() && !settings.is_dumb;
}

int Output::width() const {
    constexpr int least = 40;
    constexpr int not_terminal = 100;
    auto const& settings = terminal_settings();
    if (settings.width != 0)
        return settings.width;
    return to_terminal() && settings.columns >= least ? settings.columns : not_terminal;
}

TermOptions Output::term() const {
    return {color(), width(), hyperlinks()};
}

namespace {

/// Standard error may be closed or full, which must not end the program.
void print_line(std::string const& line) {
    std::fwrite(line.data(), 1, line.size(), stderr);
}

/// Whether messages have links: as the report has, if they are on a terminal.
bool links_in_messages() {
    auto const& settings = terminal_settings();
    return settings.hyperlinks == When::Always
        || (settings.hyperlinks == When::Auto && settings.errors_are_terminal && !settings.is_dumb);
}

std::string line_of(std::string_view file, Diagnostic const& diagnostic) {
    std::string location = printable(diagnostic.file.empty() ? file : diagnostic.file);
    bool const is_file = !location.empty();
    if (!is_file)
        location = "nutmeg";
    if (diagnostic.line != 0)
        location += (is_file ? ":" : ": line ") + std::to_string(diagnostic.line);
    if (is_file && links_in_messages())
        location = hyperlink(location, file_uri(diagnostic.file.empty() ? file : diagnostic.file));
    auto const section =
        diagnostic.citation.empty() ? std::string() : "section " + diagnostic.citation + ": ";
    return fmt::format("{}: {}: {}\n",
                       location,
                       severity_word(diagnostic.severity),
                       printable(section + diagnostic.message));
}

} // namespace

void write(Output const& output, std::string_view text) {
    OutputStream stream(output,
                        fits_terminal(text) ? OutputStream::Paging::None
                                            : OutputStream::Paging::OnTerminal);
    stream.write(text);
    stream.close();
}

void write_bytes(Output const& output, std::string_view bytes) {
    OutputStream stream(output, OutputStream::Paging::None);
    stream.write_bytes(bytes);
    stream.close();
}

OutputStream::OutputStream(Output const& output, Paging paging) {
    if (!is_standard_stream(output.file))
        file_ = std::make_unique<ReplacementFile>(output.file);
    else if (paging == Paging::OnTerminal)
        StandardOutput::instance().start_pager();
}

OutputStream::~OutputStream() = default;

void OutputStream::write(std::string_view text) {
    if (invalid_utf8(text) == std::string_view::npos)
        write_bytes(text);
    else
        write_bytes(valid_utf8(text));
}

void OutputStream::write_bytes(std::string_view bytes) {
    if (file_)
        file_->write(bytes);
    else
        StandardOutput::instance().write(bytes);
}

void OutputStream::close() {
    if (file_)
        file_->commit();
    else
        StandardOutput::instance().flush();
}

void print_message(std::string_view message) {
    print_line("nutmeg: " + printable(message) + "\n");
}

void print_note(std::string_view message) {
    if (!terminal_settings().is_quiet)
        print_message(message);
}

void print_summary(std::string_view line) {
    if (!terminal_settings().is_quiet)
        write({}, line);
}

void print_diagnostics(std::string_view file, Diagnostics const& diagnostics) {
    bool const is_quiet = terminal_settings().is_quiet;
    for (auto const& diagnostic : diagnostics)
        if (!is_quiet || diagnostic.severity != Severity::Note)
            print_line(line_of(file, diagnostic));
}

ExitCode exit_code(Diagnostics const& diagnostics) {
    auto code = ExitCode::Done;
    for (auto const& diagnostic : diagnostics) {
        if (diagnostic.code == DiagnosticCode::Unreadable)
            return ExitCode::Unreadable;
        if (diagnostic.severity == Severity::Problem)
            code = ExitCode::Findings;
    }
    return code;
}

} // namespace nutmeg
