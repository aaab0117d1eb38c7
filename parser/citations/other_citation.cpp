// Citations of anything but sections: chapters, titles, parts, articles, acts, constitutions and
// federal law.
#include "parser/citations/citation_forms.hpp"
#include "parser/citations/provision_list.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

using grammar::Join, grammar::Noun, grammar::NumberMember, grammar::Words;

/// The text from one position on, in the form that the grammars take.
struct Cursor {
    std::string_view text;
    char const* first;

    Cursor(std::string_view whole, std::uint32_t offset)
        : text(whole), first(whole.data() + offset) {}
    char const* last() const { return text.data() + text.size(); }
    std::uint32_t offset() const { return static_cast<std::uint32_t>(first - text.data()); }
};

std::string_view number_of(std::string_view text, NumberMember const& member) {
    return member.first.number.span.of(text);
}

/// Keeps the members before the first that `fits` rejects.
/// @return the offset of their end
template <class Fits>
std::uint32_t keep_while(std::vector<NumberMember>& list, Fits fits) {
    auto const stop = std::find_if_not(list.begin(), list.end(), fits);
    list.erase(stop, list.end());
    return list.empty() ? 0 : list.back().span.end;
}

/// Drops members that follow a comma if no "and" or "or" closes the list: "chapter 54, 30 days
/// after".
std::uint32_t keep_closed(std::vector<NumberMember>& list, bool is_plural) {
    std::size_t kept = 1;
    for (std::size_t i = 1; i < list.size(); ++i) {
        auto const join = list[i].join;
        auto const is_and = join == Join::And || join == Join::CommaAnd;
        if (is_and && !is_plural)
            break;
        if (join != Join::Comma)
            kept = i + 1;
    }
    list.resize(kept);
    return list.back().span.end;
}

/// Adds a target for each member; with `prefix` before the number ("Chapter 77").
void add_numbers(std::string_view text,
                 std::vector<NumberMember> const& list,
                 std::string_view prefix,
                 Citation& citation) {
    for (auto const& member : list) {
        CitationTarget target;
        target.span = {member.first.span.begin, member.span.end};
        target.number = std::string(prefix).append(number_of(text, member));
        target.path = path_of(text, member.first.designators);
        if (member.last) {
            target.last_number = std::string(prefix).append(member.last->number.span.of(text));
            target.last_path = path_of(text, member.last->designators);
        }
        auto const further = further_paths(text, member);
        if (!further.empty())
            target.span.end = member.first.span.end;
        citation.targets.push_back(target);
        for (auto const& listed : further) {
            target.span = listed.span;
            target.path = listed.path;
            citation.targets.push_back(target);
        }
    }
}

/// Like add_numbers, for parts and articles: their numbers are paths inside `number`.
void add_paths(std::string_view text,
               std::vector<NumberMember> const& list,
               std::string_view number,
               Citation& citation) {
    add_numbers(text, list, "", citation);
    for (auto& target : citation.targets) {
        target.path = target.number + target.path;
        target.last_path = target.last_number + target.last_path;
        target.number = number;
        target.last_number.clear();
    }
}

/// "319l", "42a", "9", "2A": no hyphen, not Roman.
bool is_plain(std::string_view number) {
    return is_digit(number[0]) && number.find_first_of("-.") == number.npos;
}

struct ContainerList {
    Noun noun = Noun::Chapter;
    bool is_plural = false;
    std::vector<NumberMember> numbers;
    std::uint32_t end = 0;
};

std::optional<ContainerList> container_list(std::string_view text, std::uint32_t at) {
    Cursor cursor{text, at};
    ContainerList read;
    if (!grammar::container_list_at(
            cursor.first, cursor.last(), text.data(), read.noun, read.numbers))
        return std::nullopt;
    trim_numbers(text, read.numbers);
    auto const noun = text.substr(at, read.numbers.front().first.span.begin - at);
    read.is_plural = noun.find('s') != noun.npos;
    auto const takes_roman = read.noun == Noun::Part || read.noun == Noun::Article;
    keep_while(read.numbers, [&](NumberMember const& member) {
        auto const number = number_of(text, member);
        if (heads_federal_code(text, member.span.end))
            return false;
        return is_plain(number) || (takes_roman && !is_digit(number[0]));
    });
    if (read.numbers.empty())
        return std::nullopt;
    read.end = keep_closed(read.numbers, read.is_plural);
    return read;
}

std::uint32_t finish(Citation citation,
                     std::uint32_t begin,
                     std::uint32_t end,
                     std::vector<Citation>& out) {
    citation.span = {begin, end};
    out.push_back(std::move(citation));
    return end;
}

std::uint32_t after_of(std::string_view text, std::uint32_t at) {
    Cursor cursor{text, at};
    grammar::of_at(cursor.first, cursor.last());
    return cursor.offset();
}

/// "of chapter 557", "of this chapter" after a part, "of title 42a" after an article.
std::uint32_t read_outer(std::string_view text,
                         std::uint32_t end,
                         ContainerList const& list,
                         Citation& citation) {
    auto const outward = after_of(text, end);
    citation.anchor = Anchor::Bare;
    std::string number;
    if (outward != end) {
        auto const container = container_at(text, outward);
        if (container && container->anchor != Anchor::Number) {
            citation.anchor = container->anchor;
            end = container->end;
        } else if (container && container->kind == CitationKind::Statute) {
            // "Article III of section 99-175": a compact that the section enacts.
            citation.anchor = Anchor::Number;
            number = number_of(text, container->numbers.front());
            end = container->numbers.front().first.span.end;
        } else if (auto const outer = container_list(text, outward);
                   outer && is_plain(number_of(text, outer->numbers.front()))) {
            citation.anchor = Anchor::Number;
            number = number_of(text, outer->numbers.front());
            end = outer->numbers.front().span.end;
        }
    }
    add_paths(text, list.numbers, number, citation);
    return end;
}

std::uint32_t read_part(std::string_view text,
                        std::uint32_t at,
                        ContainerList list,
                        std::vector<Citation>& out) {
    Citation citation;
    citation.kind = CitationKind::Part;
    auto const end = read_outer(text, list.end, list, citation);
    auto const is_roman = !is_digit(number_of(text, list.numbers.front())[0]);
    if (citation.anchor == Anchor::Bare && (!is_roman || text[at] == 'P'))
        return at;
    return finish(std::move(citation), at, end, out);
}

std::uint32_t read_article(std::string_view text,
                           std::uint32_t at,
                           ContainerList const& list,
                           std::vector<Citation>& out) {
    Citation citation;
    citation.kind = CitationKind::Article;
    auto end = read_outer(text, list.end, list, citation);
    // "Article X. Evacuation." at the start of a paragraph is a compact's heading.
    auto const is_heading = (at == 0 || text[at - 1] == '\n')
                         && (end == text.size() || text[end] == '.' || text[end] == '\n');
    if (citation.anchor == Anchor::Bare && is_heading)
        return at;
    Cursor cursor{text, end};
    Words section;
    if (grammar::article_section_at(cursor.first, cursor.last(), text.data(), section)) {
        citation.targets.back().path += section.span.of(text);
        end = cursor.offset();
    }
    return finish(std::move(citation), at, end, out);
}

/// "United States Pharmacopeia, Chapter 797": a chapter of the work named before it, in two or
/// more capitalized words. The General Statutes are not another work.
bool is_of_named_work(std::string_view text, std::uint32_t at) {
    if (text[at] != 'C' || at < 2 || text.substr(at - 2, 2) != ", ")
        return false;
    auto before = text.substr(0, at - 2);
    if (before.ends_with("General Statutes"))
        return false;
    for (int words = 0; words < 2; ++words) {
        auto const word = before.find_last_of(" \n\t(") + 1;
        if (word == before.size() || before[word] < 'A' || before[word] > 'Z')
            return false;
        before = before.substr(0, word == 0 ? 0 : word - 1);
    }
    return true;
}

/// Whether chapter or title numbers before `end` belong to other law: "title 11 of the Bankruptcy
/// Code", "Title 20, Division 2".
bool is_other_law(std::string_view text, std::uint32_t at, std::uint32_t end) {
    auto const is_list_of_titles = text[at] == 'T' && text.substr(end, 1) == ",";
    return is_list_of_titles || is_of_named_work(text, at) || !other_law_after(text, end).empty();
}

/// "chapter 952, part XIX"
std::uint32_t read_chapter_part(std::string_view text,
                                std::uint32_t at,
                                ContainerList const& chapter,
                                std::vector<Citation>& out) {
    constexpr std::string_view comma = ", ";
    if (chapter.noun != Noun::Chapter || chapter.numbers.size() > 1
        || text.substr(chapter.end, 6) != ", part")
        return at;
    auto const list = container_list(text, chapter.end + static_cast<std::uint32_t>(comma.size()));
    if (!list || list->noun != Noun::Part || after_of(text, list->end) != list->end)
        return at;
    Citation citation;
    citation.kind = CitationKind::Part;
    add_paths(text, list->numbers, number_of(text, chapter.numbers.front()), citation);
    return finish(std::move(citation), at, list->end, out);
}

} // namespace

std::uint32_t read_containers(std::string_view text, std::uint32_t at, std::vector<Citation>& out) {
    Cursor cursor{text, at};
    if (text[at] == 'a' || text[at] == 'A') {
        grammar::ConstitutionPhrase phrase;
        if (grammar::constitution_at(cursor.first, cursor.last(), text.data(), phrase)) {
            Citation citation;
            citation.kind = CitationKind::Constitution;
            citation.code = Span{at, cursor.offset()}.of(text);
            auto const section = phrase.section.span.of(text);
            auto const digits = std::min(section.find_first_of("0123456789"), section.size());
            auto const designators = std::min(section.find('('), section.size());
            citation.targets.push_back({{at, cursor.offset()},
                                        std::string(section.substr(digits, designators - digits)),
                                        std::string(section.substr(designators)),
                                        "",
                                        "",
                                        Resolution::NotTried});
            return finish(std::move(citation), at, cursor.offset(), out);
        }
    }
    auto list = container_list(text, at);
    if (!list)
        return at;
    if (list->noun == Noun::Part)
        return read_part(text, at, std::move(*list), out);
    if (list->noun == Noun::Article)
        return read_article(text, at, *list, out);
    Citation citation;
    Cursor after{text, at};
    Words title;
    if (grammar::code_title_itself_at(after.first, after.last(), text.data(), title)) {
        citation.kind = CitationKind::UnitedStatesCode;
        citation.code = std::string(title.span.of(text)) + " USC";
        citation.targets.push_back({title.span, "", "", "", "", Resolution::NotTried});
        return finish(std::move(citation), at, after.offset(), out);
    }
    if (is_other_law(text, at, list->end))
        return at;
    if (auto const end = read_chapter_part(text, at, *list, out); end != at)
        return end;
    citation.kind = list->noun == Noun::Title ? CitationKind::Title : CitationKind::Chapter;
    add_numbers(text, list->numbers, "", citation);
    Cursor rest{text, list->end};
    Words qualifier;
    if (grammar::qualifier_at(rest.first, rest.last(), text.data(), qualifier))
        citation.qualifier = qualifier.span.of(text);
    return finish(std::move(citation), at, rest.offset(), out);
}

std::uint32_t read_act_itself(std::string_view text, std::uint32_t at, std::vector<Citation>& out) {
    Cursor cursor{text, at};
    Citation citation;
    auto is_special = false;
    if (grammar::act_head_at(cursor.first, cursor.last(), is_special)) {
        std::vector<NumberMember> numbers;
        if (!grammar::number_list_at(cursor.first, cursor.last(), text.data(), numbers))
            return at;
        trim_numbers(text, numbers);
        auto const& head = numbers.front();
        auto end = keep_while(numbers, [&](NumberMember const& member) {
            auto const number = number_of(text, member);
            return is_digit(number[0]) && (&member == &head || number.find('-') != number.npos);
        });
        if (end == 0)
            return at;
        add_numbers(text, numbers, "", citation);
        Cursor rest{text, end};
        Words session;
        if (grammar::session_at(rest.first, rest.last(), text.data(), session))
            citation.session = session.span.of(text);
        citation.kind = is_special ? CitationKind::SpecialAct : CitationKind::PublicAct;
        return finish(std::move(citation), at, rest.offset(), out);
    }
    grammar::NumberedAct act;
    if (!grammar::numbered_act_at(cursor.first, cursor.last(), text.data(), act))
        return at;
    citation.kind = act.is_special ? CitationKind::SpecialAct : CitationKind::PublicAct;
    citation.session = act.session.span.of(text);
    citation.targets.push_back(
        {act.number.span, std::string(act.number.span.of(text)), "", "", "", Resolution::NotTried});
    return finish(std::move(citation), at, cursor.offset(), out);
}

std::uint32_t read_federal_code(std::string_view text,
                                std::uint32_t at,
                                std::vector<Citation>& out) {
    Cursor cursor{text, at};
    grammar::FederalHead head;
    std::vector<NumberMember> numbers;
    if (!grammar::federal_head_at(cursor.first, cursor.last(), text.data(), head)
        || !grammar::number_list_at(cursor.first, cursor.last(), text.data(), numbers))
        return at;
    trim_numbers(text, numbers);
    auto& front = numbers.front();
    if (front.last && heads_federal_code(text, front.span.end)) {
        // "49 CFR 191 to 49 CFR 193"
        front.last.reset();
        front.span.end = front.first.span.end;
        numbers.resize(1);
    }
    auto const end = keep_while(numbers, [&](NumberMember const& member) {
        auto const number = number_of(text, member);
        if (!is_digit(number[0]))
            return false;
        if (&member == &front)
            return true;
        // "or 42 USC 7401" is the next citation; "and 30 days" is not one.
        auto const heads_next = heads_federal_code(text, member.span.end);
        auto const is_small = number.size() < 3 && member.first.designators.span.empty();
        return !heads_next && !(is_small && head.unit == 'S');
    });
    if (end == 0)
        return at;
    Citation citation;
    citation.kind =
        head.is_regulations ? CitationKind::FederalRegulations : CitationKind::UnitedStatesCode;
    citation.code = std::string(head.title.span.of(text)) + (head.is_regulations ? " CFR" : " USC");
    add_numbers(
        text, numbers, head.unit == 'C' ? "Chapter " : (head.unit == 'P' ? "Part " : ""), citation);
    Cursor rest{text, end};
    grammar::et_seq_at(rest.first, rest.last());
    if (grammar::note_at(rest.first, rest.last()))
        citation.targets.back().number += " note";
    return finish(std::move(citation), at, rest.offset(), out);
}

std::uint32_t read_public_law(std::string_view text, std::uint32_t at, std::vector<Citation>& out) {
    Cursor cursor{text, at};
    std::vector<NumberMember> numbers;
    if (!grammar::public_law_head_at(cursor.first, cursor.last())
        || !grammar::number_list_at(cursor.first, cursor.last(), text.data(), numbers))
        return at;
    trim_numbers(text, numbers);
    auto const& front = numbers.front();
    auto const end = keep_while(numbers, [&](NumberMember const& member) {
        auto const number = number_of(text, member);
        return is_digit(number[0]) && (&member == &front || number.find('-') != number.npos);
    });
    if (end == 0)
        return at;
    Citation citation;
    citation.kind = CitationKind::PublicLaw;
    add_numbers(text, numbers, "", citation);
    return finish(std::move(citation), at, end, out);
}

} // namespace nutmeg
