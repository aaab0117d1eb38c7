#include "diff/effects/form/same_phrases.hpp"

#include "parser/facts/lexicon.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace nutmeg {

namespace {

constexpr std::array synonyms{
    SamePhrase{"chairman", "chairperson"},
    SamePhrase{"chairwoman", "chairperson"},
    SamePhrase{"chairmen", "chairpersons"},
    SamePhrase{"co-chair", "cochairperson"},
    SamePhrase{"cochair", "cochairperson"},
    SamePhrase{"co-chairman", "cochairperson"},
    SamePhrase{"cochairman", "cochairperson"},
    SamePhrase{"co-chairperson", "cochairperson"},
    SamePhrase{"co-chairs", "cochairpersons"},
    SamePhrase{"cochairs", "cochairpersons"},
    SamePhrase{"co-chairmen", "cochairpersons"},
    SamePhrase{"cochairmen", "cochairpersons"},
    SamePhrase{"co-chairpersons", "cochairpersons"},
    SamePhrase{"fireman", "firefighter"},
    SamePhrase{"firemen", "firefighters"},
    SamePhrase{"workman", "worker"},
    SamePhrase{"workmen", "workers"},
    SamePhrase{"policeman", "police officer"},
    SamePhrase{"policemen", "police officers"},
    SamePhrase{"in excess of", "exceeding"},
    SamePhrase{"respecting", "concerning"},
    SamePhrase{"regarding", "concerning"},
    SamePhrase{"with respect to", "concerning"},
    SamePhrase{"relating to", "concerning"},
    SamePhrase{"relative to", "concerning"},
    SamePhrase{"prior to", "before"},
    SamePhrase{"subsequent to", "after"},
    SamePhrase{"following", "after"},
    SamePhrase{"commencing", "beginning"},
    SamePhrase{"commence", "begin"},
    SamePhrase{"commences", "begins"},
    SamePhrase{"utilize", "use"},
    SamePhrase{"utilizes", "uses"},
    SamePhrase{"utilized", "used"},
    SamePhrase{"utilizing", "using"},
    SamePhrase{"in conjunction with", "jointly with"},
    SamePhrase{"promulgate", "adopt"},
    SamePhrase{"promulgates", "adopts"},
    SamePhrase{"promulgated", "adopted"},
    SamePhrase{"qualifying", "qualified"},
    SamePhrase{"every", "each"},
    SamePhrase{"internet web site", "web site"},
    SamePhrase{"internet website", "web site"},
    SamePhrase{"website", "web site"},
};

constexpr std::array spellings{
    SamePhrase{"an", "a"},
    SamePhrase{"willful", "wilful"},
    SamePhrase{"willfully", "wilfully"},
    SamePhrase{"canceled", "cancelled"},
    SamePhrase{"canceling", "cancelling"},
    SamePhrase{"instalment", "installment"},
    SamePhrase{"instalments", "installments"},
    SamePhrase{"fulfil", "fulfill"},
    SamePhrase{"acknowledgement", "acknowledgment"},
};

constexpr std::array genders{
    SamePhrase{"she", "he"},
    SamePhrase{"he or she", "he"},
    SamePhrase{"his or her", "his"},
    SamePhrase{"his or hers", "his"},
    SamePhrase{"him or her", "him"},
    SamePhrase{"himself or herself", "himself"},
    SamePhrase{"himself , herself", "himself"},
};

constexpr std::array limits{
    SamePhrase{"at least", "not less than"},
    SamePhrase{"not fewer than", "not less than"},
    SamePhrase{"no fewer than", "not less than"},
    SamePhrase{"no less than", "not less than"},
    SamePhrase{"no more than", "not more than"},
    SamePhrase{"no later than", "not later than"},
    SamePhrase{"no earlier than", "not earlier than"},
};

constexpr std::array statements{
    SamePhrase{"shall be a", "is a"},
    SamePhrase{"shall be an", "is a"},
    SamePhrase{"shall be the", "is the"},
    SamePhrase{"shall be deemed", "is deemed"},
    SamePhrase{"shall be considered", "is considered"},
    SamePhrase{"there shall be", "there is"},
    SamePhrase{"shall have the same meaning", "has the same meaning"},
    SamePhrase{"shall have the same meanings", "has the same meaning"},
    SamePhrase{"have the same meanings", "has the same meaning"},
    SamePhrase{"has the same meanings", "has the same meaning"},
    SamePhrase{"shall mean", "means"},
    SamePhrase{"mean", "means"},
    SamePhrase{"shall include", "includes"},
    SamePhrase{"include", "includes"},
    SamePhrase{"shall not include", "does not include"},
    SamePhrase{"does not include", "does not include"},
    SamePhrase{"do not include", "does not include"},
};

constexpr std::array powers{
    SamePhrase{"is authorized to", "may"},
    SamePhrase{"are authorized to", "may"},
    SamePhrase{"is hereby authorized to", "may"},
    SamePhrase{"are hereby authorized to", "may"},
    SamePhrase{"is empowered to", "may"},
    SamePhrase{"are empowered to", "may"},
    SamePhrase{"shall have the authority to", "may"},
    SamePhrase{"shall have the power to", "may"},
    SamePhrase{"shall have power to", "may"},
    SamePhrase{"has the authority to", "may"},
    SamePhrase{"has the power to", "may"},
    SamePhrase{"have the authority to", "may"},
    SamePhrase{"have the power to", "may"},
    SamePhrase{"is required to", "shall"},
    SamePhrase{"are required to", "shall"},
};

constexpr std::array agreements{
    SamePhrase{"are", "is"},
    SamePhrase{"have", "has"},
    SamePhrase{"were", "was"},
    SamePhrase{"do", "does"},
    SamePhrase{"same meanings", "same meaning"},
};

constexpr std::array recurrences{
    SamePhrase{"and annually thereafter", "annually"},
    SamePhrase{"and biennially thereafter", "biennially"},
    SamePhrase{"and quarterly thereafter", "quarterly"},
    SamePhrase{"and monthly thereafter", "monthly"},
    SamePhrase{"annually thereafter", "annually"},
    SamePhrase{"biennially thereafter", "biennially"},
    SamePhrase{"quarterly thereafter", "quarterly"},
    SamePhrase{"monthly thereafter", "monthly"},
};

constexpr std::array inclusions{
    SamePhrase{"but need not be limited to", "but is not limited to"},
    SamePhrase{"but shall not be limited to", "but is not limited to"},
    SamePhrase{"but not be limited to", "but is not limited to"},
    SamePhrase{"but not limited to", "but is not limited to"},
    SamePhrase{"but are not limited to", "but is not limited to"},
};

constexpr std::array courts{
    SamePhrase{"court of probate", "probate court"},
    SamePhrase{"courts of probate", "probate courts"},
};

constexpr std::array citing{
    SamePhrase{"defined under", "defined in"},
    SamePhrase{"provided under", "provided in"},
    SamePhrase{"described under", "described in"},
    SamePhrase{"specified under", "specified in"},
    SamePhrase{"set forth under", "set forth in"},
};

std::vector<std::string_view> split(std::string_view phrase) {
    std::vector<std::string_view> words;
    while (!phrase.empty()) {
        auto const end = std::min(phrase.find(' '), phrase.size());
        words.push_back(phrase.substr(0, end));
        phrase.remove_prefix(std::min(end + 1, phrase.size()));
    }
    return words;
}

struct PhraseRow {
    std::vector<std::string_view> words;
    std::vector<std::string_view> key;
};

/// The rows by their first word, longest first.
using PhraseIndex = std::unordered_map<std::string_view, std::vector<PhraseRow>>;

PhraseIndex make_index() {
    PhraseIndex index;
    for (auto const& phrases : {synonym_phrases(),
                                spelling_phrases(),
                                gender_phrases(),
                                limit_phrases(),
                                statement_phrases(),
                                power_phrases(),
                                agreement_phrases(),
                                recurrence_phrases(),
                                inclusion_phrases(),
                                court_phrases(),
                                citing_phrases()})
        for (auto const& phrase : phrases) {
            auto words = split(phrase.words);
            auto const first = words.front();
            index[first].push_back({std::move(words), split(phrase.key)});
        }
    for (auto& [first, rows] : index)
        std::sort(rows.begin(), rows.end(), [](PhraseRow const& one, PhraseRow const& other) {
            return one.words.size() > other.words.size();
        });
    return index;
}

/// The row whose words begin at `at`, or null.
PhraseRow const* row_at(AnnotatedText const& side, std::span<std::uint32_t const> words) {
    static PhraseIndex const index = make_index();
    auto const rows = index.find(side.lower[words.front()]);
    if (rows == index.end())
        return nullptr;
    auto const row =
        std::find_if(rows->second.begin(), rows->second.end(), [&](PhraseRow const& candidate) {
            auto const size = candidate.words.size();
            return size <= words.size()
                && std::equal(candidate.words.begin(),
                              candidate.words.end(),
                              words.begin(),
                              [&](std::string_view key, std::uint32_t word) {
                                  return key == side.lower[word];
                              });
        });
    return row == rows->second.end() ? nullptr : &*row;
}

/// A word that no phrase has: in lower case, but for the month of May. Straight quotation marks
/// and apostrophes equal curly ones.
std::string_view key_of(AnnotatedText const& side, std::uint32_t word) {
    std::string_view const lowered = side.lower[word];
    if (lowered == "may" && !is_modal(side, word))
        return "May";
    return lowered == "\u201C" || lowered == "\u201D" ? "\"" : lowered;
}

} // namespace

std::span<SamePhrase const> synonym_phrases() {
    return synonyms;
}

std::span<SamePhrase const> spelling_phrases() {
    return spellings;
}

std::span<SamePhrase const> gender_phrases() {
    return genders;
}

std::span<SamePhrase const> limit_phrases() {
    return limits;
}

std::span<SamePhrase const> statement_phrases() {
    return statements;
}

std::span<SamePhrase const> power_phrases() {
    return powers;
}

std::span<SamePhrase const> agreement_phrases() {
    return agreements;
}

std::span<SamePhrase const> recurrence_phrases() {
    return recurrences;
}

std::span<SamePhrase const> inclusion_phrases() {
    return inclusions;
}

std::span<SamePhrase const> court_phrases() {
    return courts;
}

std::span<SamePhrase const> citing_phrases() {
    return citing;
}

std::string_view spelling_of(std::string_view word) {
    auto const* const row =
        std::find_if(spellings.begin(), spellings.end(), [&](SamePhrase const& spelling) {
            return spelling.words == word;
        });
    return row == spellings.end() ? word : row->key;
}

std::vector<FormWord> keys_of(AnnotatedText const& side, std::vector<std::uint32_t> const& words) {
    std::vector<FormWord> keys;
    std::span<std::uint32_t const> rest = words;
    while (!rest.empty()) {
        auto const* row = row_at(side, rest);
        auto const used = row == nullptr ? 1 : row->words.size();
        WordRange const range{rest.front(), rest[used - 1] + 1};
        if (row == nullptr)
            keys.push_back({key_of(side, rest.front()), range});
        else
            for (auto const key : row->key)
                keys.push_back({key, range});
        rest = rest.subspan(used);
    }
    return keys;
}

std::vector<FormWord> keys_of(AnnotatedText const& side, WordRange range) {
    std::vector<std::uint32_t> words;
    for (auto i = range.begin; i < range.end; ++i)
        words.push_back(i);
    return keys_of(side, words);
}

} // namespace nutmeg
