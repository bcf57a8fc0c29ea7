#include "connectors/demo/vocabulary.h"

#include <array>

namespace bw::demo {

namespace {

using namespace std::string_view_literals;
using event::Channel;
using Saving = LocalTime::DaylightSaving;

constexpr std::array kAldermoorCampaigns{
    NamedCampaign{"Shopping Feed Core", Channel::search},
    NamedCampaign{"Loyal Customers Lookalike", Channel::social},
    NamedCampaign{"Trail Shoes Prospecting", Channel::social},
    NamedCampaign{"Winter Jackets DE", Channel::search},
    NamedCampaign{"Brand Search DACH", Channel::search},
    NamedCampaign{"Winter Layers Collection", Channel::social},
    NamedCampaign{"Dynamic Retargeting EU", Channel::display},
    NamedCampaign{"Advent Reels", Channel::social},
    NamedCampaign{"Shopping Feed Long Tail", Channel::search},
    NamedCampaign{"Made to Last", Channel::video},
    NamedCampaign{"Gift Guide Carousel", Channel::social},
    NamedCampaign{"Hut Stories", Channel::video},
    NamedCampaign{"Trail Shoes Generic DE", Channel::search},
    NamedCampaign{"Ski Touring FR", Channel::search},
    NamedCampaign{"Cart Abandoners 7 Days", Channel::social},
    NamedCampaign{"Black Week Countdown", Channel::display},
    NamedCampaign{"Jacket Lab 15s", Channel::video},
    NamedCampaign{"Advent Calendar Email", Channel::email},
    NamedCampaign{"Black Week Early Access", Channel::email},
    NamedCampaign{"Post-Purchase Care", Channel::email},
    NamedCampaign{"Weekly Newsletter DE", Channel::email},
    NamedCampaign{"Weather Trigger Rain", Channel::display},
    NamedCampaign{"First Snow Longread", Channel::native},
};
constexpr std::array kAldermoorThemes{
    "Trail Shoes"sv, "Winter Jackets"sv, "Ski Touring"sv,    "Rain Shells"sv,    "Base Layers"sv,    "Hiking Boots"sv,
    "Backpacks"sv,   "Climbing Gear"sv,  "Camping Stoves"sv, "Sleeping Bags"sv,  "Headlamps"sv,      "Merino"sv,
    "Via Ferrata"sv, "Fleece"sv,         "Gloves & Hats"sv,  "Snowshoes"sv,      "Trekking Poles"sv, "Kids Outdoor"sv,
    "Black Week"sv,  "Hüttenzauber"sv,   "Größenberater"sv,  "Repair Service"sv,
};
constexpr std::array kAldermoorMarkets{"DE"sv, "AT"sv, "CH"sv, "FR"sv, "NL"sv, "IT"sv, "PL"sv, "DK"sv, "BE"sv, "CZ"sv};
constexpr std::array kAldermoorCities{"Berlin"sv,  "München"sv, "Köln"sv, "Wien"sv,      "Zürich"sv,
                                      "Hamburg"sv, "Lyon"sv,    "Graz"sv, "Innsbruck"sv, "Kraków"sv};

constexpr std::array kBooksThemes{
    "Crime Fiction"sv,    "Children's Picture Books"sv,
    "Cookery"sv,          "Audiobooks"sv,
    "Travel Writing"sv,   "Poetry"sv,
    "Booker Shortlist"sv, "Gift Cards"sv,
    "Signed Editions"sv,  "History"sv,
    "Science"sv,          "Graphic Novels"sv,
    "Gardening"sv,        "Café & Readings"sv,
    "Summer Reads"sv,     "Back to School"sv,
    "Memoirs"sv,          "Book Club"sv,
    "“Quiet Nights”"sv,   "Stationery"sv,
};
constexpr std::array kBooksMarkets{"UK"sv, "IE"sv, "Scotland"sv, "Wales"sv, "London"sv, "North"sv, "AU"sv, "NZ"sv};
constexpr std::array kBooksCities{"London"sv,  "Leeds"sv,  "Bristol"sv, "Edinburgh"sv,
                                  "Cardiff"sv, "Dublin"sv, "York"sv,    "Norwich"sv};

constexpr std::array kCyclesThemes{
    "Gravel Bikes"sv, "E-Bikes"sv,      "Helmets"sv,        "City Commuter"sv, "Cargo Bikes"sv, "Bike Lights"sv,
    "Kids Bikes"sv,   "Service Plan"sv, "Road Racing"sv,    "Trailside"sv,     "Women's Fit"sv, "Trade-In"sv,
    "Locks"sv,        "Rider Club"sv,   "Spring Tune-Up"sv, "Components"sv,
};
constexpr std::array kCyclesMarkets{"US"sv,      "Northeast"sv, "West"sv,    "Texas"sv,
                                    "Midwest"sv, "Canada"sv,    "Chicago"sv, "Québec"sv};
constexpr std::array kCyclesCities{"Boston"sv, "New York"sv, "Portland"sv, "Denver"sv,
                                   "Austin"sv, "Chicago"sv,  "Montréal"sv, "Seattle"sv};

constexpr std::array kTeaThemes{
    "抹茶 Matcha"sv,     "煎茶 Sencha"sv,    "ほうじ茶 Hōjicha"sv,    "玉露 Gyokuro"sv,
    "急須 Kyūsu"sv,      "お歳暮 Gifts"sv,   "新茶 New Harvest"sv,    "和菓子 Sweets"sv,
    "茶道 Tea School"sv, "冷茶 Cold Brew"sv, "定期便 Subscription"sv,
};
constexpr std::array kTeaMarkets{"関東"sv, "関西"sv, "北海道"sv, "九州"sv, "東海"sv, "US"sv, "EU"sv};
constexpr std::array kTeaCities{"東京"sv, "大阪"sv, "札幌"sv, "福岡"sv, "京都"sv, "名古屋"sv};

constexpr std::array<TenantWords, 4> kTenants{{
    {"aldermoor",
     "Aldermoor Outdoor",
     "EUR",
     "Europe/Berlin",
     {60, Saving::europe},
     1.0,
     2,
     0.45,
     TimeFormat::localOffset,
     kAldermoorCampaigns,
     kAldermoorThemes,
     kAldermoorMarkets,
     kAldermoorCities},
    {"harrow-finch",
     "Harrow & Finch Books",
     "GBP",
     "Europe/London",
     {0, Saving::europe},
     0.85,
     2,
     0.28,
     TimeFormat::utc,
     {},
     kBooksThemes,
     kBooksMarkets,
     kBooksCities},
    {"lumen-cycles",
     "Lumen Cycles",
     "USD",
     "America/New_York",
     {-300, Saving::unitedStates},
     1.1,
     2,
     0.17,
     TimeFormat::epochMs,
     {},
     kCyclesThemes,
     kCyclesMarkets,
     kCyclesCities},
    {"kitanomori",
     "北の森 Tea",
     "JPY",
     "Asia/Tokyo",
     {540, Saving::none},
     160.0,
     0,
     0.10,
     TimeFormat::localOffset,
     {},
     kTeaThemes,
     kTeaMarkets,
     kTeaCities},
}};

constexpr std::array<std::array<std::string_view, 8>, 6> kForms{{
    {"{} Newsletter", "{} Early Access", "{} Win-Back", "{} Cart Reminder", "{} Welcome Series", "{} Replenishment",
     "{} Birthday", "{} Post-Purchase"},
    {"{} Prospecting", "{} Carousel", "{} Reels", "{} Lookalike", "{} Stories", "{} Collection", "{} Creators",
     "{} Cart Abandoners"},
    {"{} Retargeting", "{} Countdown", "{} Dynamic Ads", "{} Takeover", "{} Weather Trigger", "{} Contextual",
     "{} Rich Media", "{} Prospecting Display"},
    {"{} Search", "{} Generic", "Brand + {}", "Shopping {}", "{} Long Tail", "{} Competitors", "{} Exact",
     "{} Performance Max"},
    {"{} 15s", "{} Stories Film", "{} Pre-Roll", "{} How-To", "{} Bumper 6s", "{} Live", "{} CTV", "{} Portrait"},
    {"{} Longread", "{} Advertorial", "{} Guide", "{} Recommendations", "{} Partner Story", "{} Checklist",
     "{} Interview", "{} Field Test"},
}};

constexpr std::array<std::array<std::string_view, 3>, 6> kInteractions{{
    {"open", "click", "forward"},
    {"impression_engaged", "click", "share"},
    {"view", "click", "hover"},
    {"click", "click_sitelink", "call"},
    {"view_25", "view_complete", "click"},
    {"read", "click", "scroll_depth_75"},
}};

constexpr std::array<Device, 12> kDevices{{
    {"phone", "Mozilla/5.0 (iPhone; CPU iPhone OS 19_1) Safari/605.1"},
    {"phone", "Mozilla/5.0 (Linux; Android 16; Pixel 9) Chrome/142.0"},
    {"phone", "Mozilla/5.0 (Linux; Android 15; SM-S921B) Chrome/141.0"},
    {"phone", "Mozilla/5.0 (Android 15; Mobile; rv:144.0) Firefox/144.0"},
    {"tablet", "Mozilla/5.0 (iPad; CPU OS 19_0) Safari/605.1"},
    {"tablet", "Mozilla/5.0 (Linux; Android 15; SM-X810) Chrome/142.0"},
    {"tablet", "Mozilla/5.0 (iPad; CPU OS 18_6) CriOS/141.0"},
    {"tablet", "Mozilla/5.0 (Linux; Android 14; KFTUWI) Silk/120.4"},
    {"laptop", "Mozilla/5.0 (Macintosh; Intel Mac OS X 15_1) Safari/605.1"},
    {"laptop", "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/142.0"},
    {"laptop", "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Edg/142.0"},
    {"laptop", "Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Firefox/144.0"},
}};

constexpr std::array kAudiences{
    "Runners 25–44, no purchase in 180 d"sv,
    "Visitors of the last 14 d"sv,
    "Newsletter readers"sv,
    "Lookalike 2 % of best customers"sv,
    "Cart abandoned within 7 d"sv,
    "New to the brand"sv,
    "Bought twice or more"sv,
    "Families in large cities"sv,
    "Price watchers"sv,
    "Lapsed for 12 months"sv,
};

} // namespace

std::span<const TenantWords> tenantWords()
{
    return kTenants;
}

std::span<const std::string_view> campaignForms(Channel channel)
{
    return kForms[static_cast<std::size_t>(channel)];
}

std::span<const std::string_view> interactionTypes(Channel channel)
{
    return kInteractions[static_cast<std::size_t>(channel)];
}

std::span<const Device> devices()
{
    return kDevices;
}

std::span<const std::string_view> targetAudiences()
{
    return kAudiences;
}

} // namespace bw::demo
