#include "tests/support/schema.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <filesystem>
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

/// The rule that "$ref" names, "#/$defs/x".
Rule followed(Rule const& rule) {
    auto const* reference = rule.schema->if_contains("$ref");
    if (reference == nullptr)
        return rule;
    constexpr std::string_view definitions = "#/$defs/";
    auto const definition = words(reference->as_string()).substr(definitions.size());
    return {rule.file,
            "#/$defs/" + definition,
            &schema_file(rule.file).at("$defs").as_object().at(definition).as_object()};
}

/// The keywords of the schema that this check does not support.
std::vector<std::string> unknown_keywords(json::object const& schema) {
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
                                             "items",
                                             "enum",
                                             "minItems",
                                             "maxItems",
                                             "minimum"};
    std::vector<std::string> unknown;
    for (auto const& [key, value] : schema)
        if (known.count(words(key)) == 0)
            unknown.push_back(words(key));
    return unknown;
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
        for (auto const& keyword : unknown_keywords(*rule.schema))
            fault(location,
                  "the schema keyword \"" + keyword + "\" is not supported by this check");
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
            next = std::find_if(next, properties.end(), [name = key](auto const& one) {
                return one.key() == name;
            });
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

/// Checks the schemas of a file, from its root down.
class SchemaFileChecker {
public:
    explicit SchemaFileChecker(std::string file)
        : file_(std::move(file)), root_(schema_file(file_)) {}

    std::string faults() {
        auto const name = file_.substr(0, file_.find('.'));
        check_words("$schema", "https://json-schema.org/draft/2020-12/schema");
        check_words("$id", "https://nutmeg.example/schemas/" + name + "-1.schema.json");
        for (auto const* key : {"title", "description"})
            if (!root_.contains(key))
                fault("#", std::string("lacks \"") + key + "\"");
        check(root_, "#");
        if (auto const* definitions = root_.if_contains("$defs"))
            for (auto const& [definition, schema] : definitions->as_object())
                if (used_.count(words(definition)) == 0)
                    fault("#/$defs/" + words(definition), "is not used");
        return faults_;
    }

private:
    void fault(std::string const& location, std::string const& what) {
        faults_ += location + ": " + what + "\n";
    }

    void check_words(char const* key, std::string const& wanted) {
        auto const* value = root_.if_contains(key);
        if (value == nullptr || *value != json::value(wanted))
            fault("#", std::string("\"") + key + "\" is not \"" + wanted + "\"");
    }

    /// What a reference leads to; null if it is not in this file.
    json::object const* target(json::object const& schema, std::string const& location) {
        auto const* reference = schema.if_contains("$ref");
        if (reference == nullptr)
            return nullptr;
        constexpr std::string_view local = "#/$defs/";
        auto const name = words(reference->as_string());
        auto const* definitions = root_.if_contains("$defs");
        if (!name.starts_with(local) || definitions == nullptr
            || !definitions->as_object().contains(name.substr(local.size()))) {
            fault(location, "refers to \"" + name + "\", which is not in the file");
            return nullptr;
        }
        used_.insert(name.substr(local.size()));
        return &definitions->as_object().at(name.substr(local.size())).as_object();
    }

    void check(json::object const& schema, std::string const& location) {
        for (auto const& keyword : unknown_keywords(schema))
            fault(location, "has the keyword \"" + keyword + "\", which the tests do not check");
        target(schema, location);
        if (auto const* properties = schema.if_contains("properties"))
            for (auto const& [key, value] : properties->as_object()) {
                auto const at = location + "/" + words(key);
                check(value.as_object(), at);
                check_description(value.as_object(), at);
            }
        if (auto const* required = schema.if_contains("required"))
            for (auto const& key : required->as_array())
                if (!schema.at("properties").as_object().contains(key.as_string()))
                    fault(location, "requires " + json::serialize(key) + ", which it lacks");
        if (auto const* items = schema.if_contains("items"))
            check(items->as_object(), location + "/items");
        if (auto const* definitions = schema.if_contains("$defs"))
            for (auto const& [name, value] : definitions->as_object())
                check(value.as_object(), location + "/$defs/" + words(name));
    }

    void check_description(json::object const& schema, std::string const& location) {
        auto const has_description = [](json::object const* one) {
            auto const* text = one == nullptr ? nullptr : one->if_contains("description");
            return text != nullptr && !text->as_string().empty();
        };
        if (!has_description(&schema) && !has_description(target(schema, location)))
            fault(location, "has no description");
    }

    std::string file_;
    json::object const& root_;
    std::set<std::string> used_;
    std::string faults_;
};

} // namespace

std::vector<std::string> schema_files() {
    std::vector<std::string> files;
    for (auto const& entry : std::filesystem::directory_iterator(NUTMEG_SOURCE_DIR "/docs/schemas"))
        if (entry.path().extension() == ".json")
            files.push_back(entry.path().filename().string());
    std::sort(files.begin(), files.end());
    return files;
}

std::string schema_file_faults(std::string const& file) {
    return SchemaFileChecker(file).faults();
}

std::map<std::string, std::string> schema_definitions(std::string const& file) {
    std::map<std::string, std::string> all;
    if (auto const* definitions = schema_file(file).if_contains("$defs"))
        for (auto const& [name, schema] : definitions->as_object())
            all.emplace(words(name), json::serialize(schema));
    return all;
}

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
