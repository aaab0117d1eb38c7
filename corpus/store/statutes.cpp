#include "corpus/store/statutes.hpp"

#include "corpus/store/open_store.hpp"
#include "parser/citations/section_number.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <unordered_map>
#include <utility>

namespace nutmeg {

namespace {

/// The union of sorted lists of numbers; of equal numbers, the one in the first list.
std::vector<std::string> merged(std::vector<std::vector<std::string>> const& lists) {
    std::vector<std::string> all;
    for (auto const& list : lists) {
        std::vector<std::string> both;
        both.reserve(all.size() + list.size());
        std::set_union(all.begin(),
                       all.end(),
                       list.begin(),
                       list.end(),
                       std::back_inserter(both),
                       SectionNumberLess());
        all = std::move(both);
    }
    return all;
}

/// Whether a later edition prints every number that the section prints, with the same ranges.
class Replaced {
public:
    explicit Replaced(StoreContents const& contents) : files_(contents.files) {
        for (auto const& stored : contents.sections)
            for (auto const& number : stored.section->numbers) {
                auto const [found, is_new] = latest_.emplace(section_number_key(number), &stored);
                if (!is_new && edition_of(*found->second) < edition_of(stored))
                    found->second = &stored;
            }
    }

    bool operator()(StoredSection const& stored) const {
        auto const& section = *stored.section;
        for (std::size_t n = 0; n < section.numbers.size(); ++n) {
            auto const& later = *latest_.at(section_number_key(section.numbers[n]));
            if (edition_of(later) == edition_of(stored)
                || !has_same_range(*later.section, section.numbers[n], section.last_numbers[n]))
                return false;
        }
        return !section.numbers.empty();
    }

private:
    std::size_t edition_of(StoredSection const& stored) const {
        return files_[stored.file].edition;
    }

    static bool has_same_range(Section const& later,
                               std::string_view number,
                               std::string_view last) {
        for (std::size_t n = 0; n < later.numbers.size(); ++n)
            if (compare_section_numbers(later.numbers[n], number) == 0
                && later.last_numbers[n] != last)
                return false;
        return true;
    }

    std::vector<StoreFile> const& files_;
    std::unordered_map<std::string, StoredSection const*> latest_; ///< by section_number_key
};

} // namespace

Statutes::Statutes(std::vector<std::string> const& paths, std::size_t max_bytes) {
    for (auto const& path : paths)
        layers_.push_back(open_store(path, max_bytes));
}

Statutes::Statutes(std::vector<std::unique_ptr<SectionStore>> layers)
    : layers_(std::move(layers)) {}

void Statutes::amend(std::vector<std::shared_ptr<Section const>> const& sections, AmendingAct act) {
    for (auto const& section : sections) {
        auto const number = std::string(section->citation());
        if (!contains(number)) {
            static_cast<void>(numbers()); // so that numbers_ is there
            numbers_.insert(
                std::upper_bound(numbers_.begin(), numbers_.end(), number, SectionNumberLess()),
                number);
        }
        amended_[number].push_back({section, act.path});
    }
    amending_acts_.push_back(std::move(act));
}

std::vector<std::shared_ptr<Section const>> Statutes::amended_sections() const {
    std::vector<std::shared_ptr<Section const>> all;
    all.reserve(amended_.size());
    for (auto const& [number, versions] : amended_)
        all.push_back(versions.back().section);
    return all;
}

std::vector<std::string> Statutes::paths() const {
    std::vector<std::string> all;
    for (auto const& layer : layers_)
        for (auto& path : layer->paths())
            all.push_back(std::move(path));
    for (auto const& act : amending_acts_)
        all.push_back(act.path);
    return all;
}

std::vector<std::string> Statutes::edition_dates() const {
    std::vector<std::string> all;
    for (auto const& layer : layers_)
        for (auto& date : layer->edition_dates())
            all.push_back(std::move(date));
    all.resize(all.size() + amending_acts_.size());
    return all;
}

std::vector<EditionSource> Statutes::sources() const {
    std::vector<EditionSource> all;
    for (auto const& layer : layers_)
        for (auto& source : layer->sources())
            all.push_back(std::move(source));
    for (auto const& act : amending_acts_) {
        EditionSource source;
        source.kind = EditionSource::Kind::Act;
        source.path = act.path;
        source.number = act.number;
        all.push_back(std::move(source));
    }
    return all;
}

std::vector<std::string> Statutes::numbers() const {
    std::call_once(once_numbers_, [&] {
        std::vector<std::vector<std::string>> lists;
        for (auto const& layer : layers_)
            lists.push_back(layer->numbers());
        numbers_ = lists.size() == 1 ? std::move(lists.front()) : merged(lists);
    });
    return numbers_;
}

std::vector<std::string> Statutes::numbers_in_chapter(std::string_view chapter) const {
    std::vector<std::vector<std::string>> lists;
    for (auto const& layer : layers_) {
        auto inside = layer->numbers_in_chapter(chapter);
        std::erase_if(inside,
                      [&](std::string const& number) { return layer_of(number) != layer.get(); });
        lists.push_back(std::move(inside));
    }
    return merged(lists);
}

/// The latest layer that has the number, or null.
SectionStore* Statutes::layer_of(std::string_view number) const {
    auto const layer = std::find_if(
        layers_.rbegin(), layers_.rend(), [&](auto const& one) { return one->contains(number); });
    return layer == layers_.rend() ? nullptr : layer->get();
}

bool Statutes::contains(std::string_view number) const {
    return amended_.contains(std::string(number)) || layer_of(number) != nullptr;
}

std::shared_ptr<Section const> Statutes::find(std::string_view number) {
    if (auto const amended = amended_.find(std::string(number)); amended != amended_.end())
        return amended->second.back().section;
    // A page that cannot be read has no sections, but an earlier layer may have the section.
    for (auto layer = layers_.rbegin(); layer != layers_.rend(); ++layer)
        if (auto section = (*layer)->find(number))
            return section;
    return nullptr;
}

std::shared_ptr<Section const> Statutes::find_group(std::string_view number) {
    for (auto layer = layers_.rbegin(); layer != layers_.rend(); ++layer)
        if (auto section = (*layer)->find_group(number))
            return section;
    return nullptr;
}

std::vector<EditionVersion> Statutes::versions(std::string_view number) {
    std::vector<EditionVersion> all;
    for (auto const& layer : layers_)
        for (auto& version : layer->versions(number))
            all.push_back(std::move(version));
    if (auto const amended = amended_.find(std::string(number)); amended != amended_.end())
        all.insert(all.end(), amended->second.begin(), amended->second.end());
    return all;
}

StoreContents Statutes::all() {
    StoreContents contents;
    std::size_t editions = 0;
    for (auto const& layer : layers_) {
        auto one = layer->all();
        auto const first_file = contents.files.size();
        for (auto& file : one.files) {
            file.edition += editions;
            contents.files.push_back(std::move(file));
        }
        for (auto& stored : one.sections) {
            stored.file += first_file;
            contents.sections.push_back(std::move(stored));
        }
        editions += layer->paths().size();
    }
    std::vector<StoredSection> in_force;
    in_force.reserve(contents.sections.size());
    Replaced const is_replaced(contents);
    for (auto const& stored : contents.sections)
        if (!is_replaced(stored))
            in_force.push_back(stored);
    contents.sections = std::move(in_force);
    return contents;
}

void Statutes::resolve_all(SectionLookup const& find) {
    for (auto const& layer : layers_)
        layer->resolve_all(find);
}

std::optional<SectionSource> Statutes::source_of(std::string_view number) {
    auto* layer = layer_of(number);
    return layer == nullptr ? std::nullopt : layer->source_of(number);
}

std::string Statutes::supplement_year(std::string_view number) {
    auto* layer = layer_of(number);
    return layer == nullptr ? std::string() : layer->supplement_year(number);
}

bool Statutes::has_supplement() {
    return std::any_of(layers_.rbegin(), layers_.rend(), [](auto const& layer) {
        return layer->has_supplement();
    });
}

std::vector<std::string> Statutes::duplicate_numbers() const {
    std::vector<std::vector<std::string>> lists;
    for (auto const& layer : layers_)
        lists.push_back(layer->duplicate_numbers());
    return merged(lists);
}

Diagnostics Statutes::duplicates(std::string_view number) {
    Diagnostics found;
    for (auto const& layer : layers_)
        for (auto& one : layer->duplicates(number))
            found.push_back(std::move(one));
    return found;
}

Diagnostics Statutes::diagnostics() const {
    Diagnostics found;
    for (auto const& layer : layers_)
        for (auto& one : layer->diagnostics())
            found.push_back(std::move(one));
    return found;
}

bool Statutes::is_act(std::string_view file) {
    return std::any_of(
        layers_.begin(), layers_.end(), [&](auto const& layer) { return layer->is_act(file); });
}

void Statutes::prefetch(std::span<std::string_view const> numbers) {
    std::map<SectionStore*, std::vector<std::string_view>> by_layer;
    for (auto const number : numbers)
        if (auto* layer = layer_of(number))
            by_layer[layer].push_back(number);
    for (auto const& [layer, wanted] : by_layer)
        layer->prefetch(wanted);
}

bool Statutes::take_typography(SectionStore& model) {
    bool taken = false;
    for (auto const& layer : layers_)
        taken = layer->take_typography(model) || taken;
    return taken;
}

/// Layers of one database are its first editions in their order, as `open_store` makes them.
std::optional<StoredLaw> Statutes::stored_law() {
    std::optional<StoredLaw> law;
    for (auto const& layer : layers_) {
        auto one = layer->stored_law();
        if (!one || (law && (law->shared != one->shared || !law->amended.empty())))
            return std::nullopt;
        if (law)
            law->editions.insert(law->editions.end(), one->editions.begin(), one->editions.end());
        else
            law = std::move(one);
    }
    if (law)
        for (auto& section : amended_sections())
            law->amended.push_back(std::move(section));
    return law;
}

} // namespace nutmeg
