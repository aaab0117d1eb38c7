#include "tests/support/schema.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <vector>

namespace nutmeg::test {

namespace json = boost::json;

namespace {

/// A schema and its location: the file, and the path from its root.
struct Rule {
    std::string file;
    std::string path;
    json::object const* schema = nullptr;
};

json::object const& schema_file(std::string const& name) {
    static std::map<std::string, json::value> read;
    auto found = read.find(name);
    if (found == read.end()) {
        std::ifstream file(NUTMEG_SOURCE_DIR "/docs/schemas/" + name, std::ios::binary);
        std::string const text(std::istreambuf_iterator<char>(file), {});
        found = read.emplace(name, json::parse(text)).first;
    }
    return found->second.as_object();
}

std::string words(json::string_view text) {
    return {text.data(), text.size()};
}

/// The rule that "$ref" names, "#/$defs/x" or "file#/$defs/x".
Rule followed(Rule const& rule) {
    auto const* reference = rule.schema->if_contains("$ref");
    if (reference == nullptr)
        return rule;
    auto const name = words(reference->as_string());
    auto const hash = name.find('#');
    auto const file = hash == 0 ? rule.file : name.substr(0, hash);
    constexpr std::string_view definitions = "#/$defs/";
    auto const definition = name.substr(hash + definitions.size());
    return {file,
            "#/$defs/" + definition,
            &schema_file(file).at("$defs").as_object().at(definition).as_object()};
}

bool has_type(json::value const& value, std::string_view type) {
    if (type == "object")
        return value.is_object();
    if (type == "array")
        return value.is_array();
    if (type == "string")
        return value.is_string();
    if (type == "boolean")
        return value.is_bool();
    if (type == "null")
        return value.is_null();
    bool const whole = value.is_int64() || value.is_uint64();
    return type == "integer" ? whole : type == "number" && (whole || value.is_double());
}

class SchemaChecker {
public:
    explicit SchemaChecker(std::set<std::string>& seen) : seen_(seen) {}

    void check(Rule const& unresolved, json::value const& value, std::string const& location) {
        reject_unknown_keywords(unresolved, location);
        auto const rule = followed(unresolved);
        reject_unknown_keywords(rule, location);
        check_type(rule, value, location);
        if (auto const* all = rule.schema->if_contains("enum"))
            if (std::count(all->as_array().begin(), all->as_array().end(), value) == 0)
                fault(location, json::serialize(value) + " is not an allowed value");
        if (auto const* least = rule.schema->if_contains("minimum"))
            if (value.is_number() && value.to_number<double>() < least->to_number<double>())
                fault(location, json::serialize(value) + " is too small");
        if (value.is_object() && rule.schema->contains("properties"))
            check_object(rule, value.as_object(), location);
        if (value.is_array())
            check_array(rule, value.as_array(), location);
    }

    std::string const& faults() const { return faults_; }

private:
    void fault(std::string const& location, std::string const& what) {
        faults_ += location + ": " + what + "\n";
    }

    void reject_unknown_keywords(Rule const& rule, std::string const& location) {
        static std::set<std::string> const known{"$schema",
                                                 "$id",
                                                 "$defs",
                                                 "$ref",
                                                 "title",
                                                 "description",
                                                 "deprecated",
                                                 "type",
                                                 "properties",
                                                 "required",
                                                 "additionalProperties",
                                                 "items",
                                                 "enum",
                                                 "minItems",
                                                 "maxItems",
                                                 "minimum"};
        for (auto const& [key, value] : *rule.schema)
            if (known.count(words(key)) == 0)
                fault(location,
                      "the schema keyword \"" + words(key) + "\" is not supported by this check");
    }

    void check_type(Rule const& rule, json::value const& value, std::string const& location) {
        auto const* type = rule.schema->if_contains("type");
        if (type == nullptr)
            return;
        auto const fits = [&](json::value const& one) {
            return has_type(value, words(one.as_string()));
        };
        bool const right = type->is_string()
                             ? fits(*type)
                             : std::any_of(type->as_array().begin(), type->as_array().end(), fits);
        if (!right)
            fault(location, "is not of type " + json::serialize(*type));
    }

    void check_object(Rule const& rule, json::object const& object, std::string const& location) {
        auto const& properties = rule.schema->at("properties").as_object();
        if (auto const* required = rule.schema->if_contains("required"))
            for (auto const& key : required->as_array())
                if (!object.contains(key.as_string()))
                    fault(location, "lacks " + json::serialize(key));
        auto next = properties.begin();
        for (auto const& [key, value] : object) {
            auto const* property = properties.if_contains(key);
            if (property == nullptr) {
                fault(location, "has \"" + words(key) + "\", which is not in the schema");
                continue;
            }
            seen_.insert(rule.file + rule.path + "/" + words(key));
            next = std::find_if(
                next, properties.end(), [&](auto const& one) { return one.key() == key; });
            if (next == properties.end())
                fault(location, "has \"" + words(key) + "\" out of order");
            check({rule.file, rule.path + "/" + words(key), &property->as_object()},
                  value,
                  location + "/" + words(key));
        }
    }

    void check_array(Rule const& rule, json::array const& array, std::string const& location) {
        if (auto const* least = rule.schema->if_contains("minItems"))
            if (array.size() < least->to_number<std::size_t>())
                fault(location, "has too few members");
        if (auto const* most = rule.schema->if_contains("maxItems"))
            if (array.size() > most->to_number<std::size_t>())
                fault(location, "has too many members");
        auto const* items = rule.schema->if_contains("items");
        if (items == nullptr)
            return;
        for (std::size_t i = 0; i < array.size(); ++i)
            check({rule.file, rule.path, &items->as_object()},
                  array[i],
                  location + "/" + std::to_string(i));
    }

    std::set<std::string>& seen_;
    std::string faults_;
};

void add_keys(json::object const& schema, std::string const& path, std::set<std::string>& keys) {
    if (auto const* properties = schema.if_contains("properties"))
        for (auto const& [key, property] : properties->as_object()) {
            keys.insert(path + "/" + words(key));
            add_keys(property.as_object(), path + "/" + words(key), keys);
        }
    if (auto const* items = schema.if_contains("items"))
        add_keys(items->as_object(), path, keys);
    if (auto const* definitions = schema.if_contains("$defs"))
        for (auto const& [name, definition] : definitions->as_object())
            add_keys(definition.as_object(), path + "/$defs/" + words(name), keys);
}

} // namespace

std::string schema_faults(std::string_view schema,
                          std::string_view line,
                          std::set<std::string>& seen) {
    std::string const file(schema);
    SchemaChecker checker(seen);
    checker.check({file, "#", &schema_file(file)},
                  json::parse(json::string_view(line.data(), line.size())),
                  "");
    return checker.faults();
}

std::set<std::string> schema_keys(std::string_view schema) {
    std::string const file(schema);
    std::set<std::string> keys;
    add_keys(schema_file(file), file + "#", keys);
    return keys;
}

} // namespace nutmeg::test
