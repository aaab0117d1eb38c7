#include "cli/help/man_page.hpp"

#include "cli/help/help_pages.hpp"
#include "cli/help/man_words.hpp"
#include "cli/help/option_groups.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

/// Sections that mdoc(7) has in this order; all others are parts of the description.
constexpr std::array<std::string_view, 6> standard_sections{
    "Environment", "Files", "Exit status", "Examples", "Diagnostics", "Standards"};

bool is_standard(std::string_view title) {
    return std::find(standard_sections.begin(), standard_sections.end(), title)
        != standard_sections.end();
}

bool is_list(HelpBlock::Kind kind) {
    return kind == HelpBlock::Kind::Item || kind == HelpBlock::Kind::Definition;
}

void write_blocks(std::string& out, std::vector<HelpBlock> const& blocks) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        auto const& block = blocks[i];
        bool const continues = i > 0 && blocks[i - 1].kind == block.kind;
        if (is_list(block.kind)) {
            bool const is_bullet = block.kind == HelpBlock::Kind::Item;
            if (!continues)
                out += is_bullet ? ".Bl -bullet\n" : ".Bl -tag -width Ds\n";
            out += is_bullet ? ".It\n" : ".It " + man_arguments(block.text) + "\n";
            write_blocks(out, block.blocks);
            if (i + 1 == blocks.size() || blocks[i + 1].kind != block.kind)
                out += ".El\n";
            continue;
        }
        bool const is_after_caption = block.kind == HelpBlock::Kind::Literal && i > 0
                                   && blocks[i - 1].kind == HelpBlock::Kind::Paragraph;
        bool const begins_paragraph =
            continues ? block.kind == HelpBlock::Kind::Paragraph : i > 0 && !is_after_caption;
        if (begins_paragraph)
            out += ".Pp\n";
        out += block.kind == HelpBlock::Kind::Literal ? ".Dl " + man_literal(block.text) + "\n"
                                                      : man_text(block.text);
    }
}

std::string option_term(OptionHelp const& option) {
    std::string term;
    for (auto const& name : option.names) {
        term += term.empty() ? "" : " , ";
        term += name.starts_with("--") ? "Fl Fl " + name.substr(2) : "Fl " + name.substr(1);
    }
    return option.placeholder.empty() ? term : term + " Ar " + option.placeholder;
}

void write_options(std::string& out, CommandHelp const& command, HelpPage const& page) {
    for (auto const& group : option_groups(command, page)) {
        out += ".Ss Options: " + group.title + "\n.Bl -tag -width Ds\n";
        for (auto const& one : group.options) {
            out += ".It "
                 + (one.option != nullptr ? option_term(*one.option) : man_arguments(one.term))
                 + "\n";
            if (one.text != nullptr)
                write_blocks(out, *one.text);
            else
                out += man_text(one.description() + ".");
        }
        out += ".El\n";
        if (!group.example.empty())
            out += ".Pp\n.Dl " + man_literal("$ " + group.example) + "\n";
    }
}

void write_commands(std::string& out, CommandHelp const& program) {
    out += ".Ss Commands\n.Bl -tag -width Ds\n";
    for (auto const& command : program.commands) {
        out += ".It Cm " + command.name + "\n" + man_text(command.description + ".");
    }
    out += ".El\n";
}

void write_description(std::string& out, CommandHelp const& command, HelpPage const& page) {
    bool has_options = false;
    bool has_commands = false;
    for (auto const& section : page.sections) {
        if (is_standard(section.title))
            continue;
        if (section.title.starts_with("Options: ")) {
            if (!has_options)
                write_options(out, command, page);
            has_options = true;
        } else if (section.title.starts_with("Commands: ")) {
            if (!has_commands)
                write_commands(out, command);
            has_commands = true;
        } else {
            out += section.title.empty() ? "" : ".Ss " + section.title + "\n";
            write_blocks(out, section.blocks);
        }
    }
    if (!has_options)
        write_options(out, command, page);
}

void write_standard(std::string& out, HelpPage const& page, std::string_view title) {
    auto const* section = page.section(title);
    if (section == nullptr)
        return;
    out += ".Sh " + to_upper(title) + "\n";
    write_blocks(out, section->blocks);
}

} // namespace

std::string man_page(CommandHelp const& command) {
    auto const page = command_page(command.name.empty() ? "nutmeg" : command.name);
    if (!page)
        return {};
    auto const name = page->name == "nutmeg" ? page->name : "nutmeg-" + page->name;
    auto out = ".\\\" Made by \"nutmeg help --man\" from cli/help/pages.\n";
    std::string text = out;
    text += ".Dd " + page->date + "\n.Dt " + to_upper(name) + " 1\n.Os\n.Sh NAME\n.Nm " + name
          + "\n.Nd " + page->title + "\n.Sh SYNOPSIS\n";
    for (auto const& usage : page->usages)
        text += man_usage(usage);
    text += ".Sh DESCRIPTION\n";
    write_description(text, command, *page);
    for (auto const title : standard_sections)
        if (title != "Standards")
            write_standard(text, *page, title);
    text += ".Sh SEE ALSO\n";
    for (std::size_t i = 0; i < page->see.size(); ++i)
        text += ".Xr " + page->see[i] + " 1" + (i + 1 < page->see.size() ? " ,\n" : "\n");
    write_standard(text, *page, "Standards");
    return text;
}

} // namespace nutmeg
