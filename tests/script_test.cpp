// SPDX-License-Identifier: MIT
//
// script: articles in scripts without spaces, without capitals, and from right to left. The texts are made up
// for this test.

#include <doctest/doctest.h>
#include <brevier/brevier.hpp>

#include <set>
#include <string>
#include <string_view>

#include "article.hpp"
#include "support.hpp"

namespace {

using std::string;
using std::string_view;
using reader = brevier::summarizer<brevier::standard, brevier::all_languages>;

constexpr string_view japanese =
    "浜岬市の市議会は12日、屋根にひび割れが見つかった古い魚市場を年度内に閉鎖することを決めた。1911年から岸壁に建つ魚市場"
    "の建物は月末までに空になり、40人の商人は近くの駐車場に移る。\n\n"
    "市によると、ひび割れは先月の点検で見つかった。「魚市場は必ず戻ってくる」と市長は約束したが、いつになるかは明らかにし"
    "なかった。\n\n"
    "商人の一人は「採決の朝まで何も知らされなかった」と話した。修理には少なくとも2年かかる見通しだ。\n";

constexpr string_view chinese =
    "滨海市议会周二决定，在工程师发现屋顶有裂缝之后关闭老鱼市场。这座鱼市场自1911年以来一直矗立在码头上，月底前将腾空。\n\n"
    "市长承诺鱼市场会回来，但没有说明时间和价格。“我们直到投票当天早上才知道，”一名商贩说。\n\n"
    "根据上周公布的报告，维修工程至少需要两年。\n";

constexpr string_view korean =
    "해변시 의회는 화요일 지붕에서 균열이 발견된 오래된 어시장을 폐쇄하기로 결정했다. 1911년부터 부두에 서 있던 어시장 "
    "건물은 월말까지 비워지고 상인 40명은 근처 주차장으로 옮긴다.\n\n"
    "시장은 어시장이 돌아올 것이라고 약속했지만 언제가 될지는 말하지 않았다.\n";

constexpr string_view thai =
    "สภาเมืองท่าใหม่มีมติเมื่อวันอังคารให้ปิดตลาดปลาเก่า หลังวิศวกรพบรอยร้าวบนหลังคา "
    "นายกเทศมนตรีสัญญาว่าตลาดปลาจะกลับมา แต่ไม่ได้บอกว่าเมื่อใด "
    "งานซ่อมตลาดปลาจะใช้เวลาอย่างน้อยสองปี ตามรายงานที่เผยแพร่เมื่อสัปดาห์ที่แล้ว\n";

constexpr string_view arabic =
    "قرر مجلس المدينة يوم الثلاثاء إغلاق سوق السمك القديم بعد أن وجد المهندسون شقوقا في سقفه. وسيكون المبنى خاليا "
    "بحلول نهاية الشهر، وسيحصل التجار على أماكن في موقف سيارات قريب.\n\n"
    "وقال بعض التجار إن أحدا لم يخبرهم حتى صباح التصويت. هل تعود السوق؟ لم تجب رئيسة البلدية.\n";

constexpr string_view hebrew =
    "מועצת העיר החליטה ביום שלישי לסגור את שוק הדגים הישן לאחר שמהנדסים מצאו סדקים בגג שלו. הבניין יתרוקן עד סוף "
    "החודש.\n\nראש העירייה הבטיחה ששוק הדגים ישוב, אך לא ידעה לומר מתי.\n";

reader& read(string_view text) {
  return articles::read(articles::fresh<reader>(), text);
}

string summary(string_view text, size_t bytes) {
  return articles::summary_of<reader>(text, bytes);
}

// The first terms of the article, as they stand in it.
std::set<string> keywords(string_view text, uint16_t most) {
  brevier::key_term found[10];
  const uint16_t n = read(text).keywords(found, most);
  std::set<string> all;
  for (uint16_t i = 0; i < n; ++i) all.emplace(found[i].data, found[i].size);
  return all;
}

// The text with one space for what stands between two paragraphs.
string joined(string_view text) {
  string out;
  for (const char c : text) {
    if (c != '\n') {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace

TEST_CASE("script: a space stands between sentences of Korean, and none between those of Japanese") {
  CHECK(summary("정부는 발표했다. 인상은 4년 연속이다.", 200) == "정부는 발표했다. 인상은 4년 연속이다.");
  CHECK(summary("政府は発表した。引き上げは4年連続だ。", 200) == "政府は発表した。引き上げは4年連続だ。");
  CHECK(summary("政府は発表した。30日に決まる。", 200) == "政府は発表した。30日に決まる。");
  CHECK(summary("정부는 발표했다. 30일에 결정된다.", 200) == "정부는 발표했다. 30일에 결정된다.");
  CHECK(summary("市政府公布了结果。“大桥明年重开。”市长说。", 200) ==
        "市政府公布了结果。“大桥明年重开。”市长说。");
  CHECK(summary("政府は発表した。３０日に決まる。", 200) == "政府は発表した。３０日に決まる。");
  CHECK(summary("Jean left the town. \xC9tienne came by train.", 200) ==
        "Jean left the town. \xEF\xBF\xBDtienne came by train.");
  CHECK(summary("정부는 발표했다. “30일에 결정된다.”", 200) == "정부는 발표했다. “30일에 결정된다.”");
}

TEST_CASE(
    "script: a few lines of a text without capitals begin with its first sentence, though others are shorter") {
  constexpr string_view text =
      "浜岬市で17年前、小学2年だった児童（当時7歳）が港で流された事故で、漁船の船長だった男性（45）が警察の聴取に対し、"
      "「見張りを置かずに船を出した」という趣旨の説明をしていたことが、関係者への取材で分かった。\n"
      "船長は聴取の後、事故については黙っているという。\n"
      "児童は10月16日午後6時過ぎ、港で遊んだ後に自転車で帰宅する途中だった。\n\n"
      "船には当時、見張りがいなかったとされる。\n";
  CHECK(summary(text, 140).rfind("浜岬市で17年前、", 0) == 0);
  CHECK(summary(text, 75).rfind("浜岬市で17年前、", 0) == 0);
}

TEST_CASE("script: so does one where Japanese is the only language") {
  using alone = brevier::summarizer<brevier::standard, brevier::languages<brevier::japanese>>;
  constexpr string_view text =
      "12日午後3時ごろ、浜岬市の川で「ボートが流されている」と119番があった。ボートは橋脚に当たり、乗っていた30代女性は"
      "腕の骨を折るなどの重傷。約2時間後、消防が救助した。\n警察によると、ボートは全長約4メートル、定員6人の貸しボート。"
      "下流へ約3キロ流された。近くの遊歩道は通行止めとなり、遊覧船3便が欠航した。\n";
  CHECK(articles::summary_of<alone>(text, 75).rfind("12日午後3時ごろ、", 0) == 0);
  CHECK(articles::summary_of<alone>(text, 140).rfind("12日午後3時ごろ、", 0) == 0);
}

TEST_CASE("script: so does a text of one paragraph in a language without a pack, in any script") {
  constexpr string_view croatian =
      "Vatra je u nedjelju navečer zahvatila krov stare ribarnice u Lučici, a vatrogasci su je ugasili tek nakon ponoći. "
      "Požar je prijavljen u 21.14 sati, objavila je Županijska služba. Ozlijeđenih nema, a dva su trgovca "
      "zbrinuta, doznaje Primorski list. \"Čula sam prasak i istrčala van\", ispričala je susjeda. Gradonačelnik je "
      "rekao da je tržnica zatvorena do daljnjega. Na mjesto je stigao i inspektor. Najavio je da će zgradu "
      "pregledati do srijede.\n";
  CHECK(summary(croatian, 75).rfind("Vatra je u nedjelju", 0) == 0);
  CHECK(summary(croatian, 140).rfind("Vatra je u nedjelju", 0) == 0);
  constexpr string_view greek =
      "Μεγάλη φωτιά ξέσπασε τα ξημερώματα στην παλιά ψαραγορά του Λιμένα, χωρίς να αναφερθούν τραυματισμοί. Η φωτιά "
      "εντοπίστηκε στις 4:20 στο ισόγειο, σε βάθος 64 μέτρων, σύμφωνα με την Πυροσβεστική Υπηρεσία. Ο δήμαρχος "
      "δήλωσε ότι η αγορά θα μείνει κλειστή. Οι έμποροι βγήκαν στον δρόμο. «Ακούσαμε έναν κρότο», είπε μια γυναίκα. "
      "Τα σχολεία έμειναν κλειστά. Η έρευνα συνεχίζεται.\n";
  CHECK(summary(greek, 75).rfind("Μεγάλη φωτιά", 0) == 0);
  CHECK(summary(greek, 140).rfind("Μεγάλη φωτιά", 0) == 0);
  // but not with the place that stands in front of it
  CHECK(summary("ЛИМАН. " + string(greek), 140).rfind("Μεγάλη φωτιά", 0) == 0);
}

TEST_CASE("script: the first keywords of a text without spaces are of its topic, the fish market") {
  CHECK(keywords(japanese, 2) == std::set<string>{"魚市", "市場"});
  CHECK(keywords(chinese, 2) == std::set<string>{"鱼市", "市场"});
  CHECK(keywords(korean, 2) == std::set<string>{"어시", "시장"});
  const std::set<string> of_thai = keywords(thai, 4);
  CHECK(of_thai.count("ตล") + of_thai.count("ลาด") == 2);
}

TEST_CASE("script: a summary is whole sentences if they fit, and never ends inside of a character") {
  for (const string_view text : {japanese, chinese, korean, thai, arabic, hebrew}) {
    for (size_t bytes = 0; bytes < 400; bytes += 7) {
      const string s = summary(text, bytes);
      CAPTURE(s);
      CHECK(s.size() <= bytes);
      CHECK(support::well_formed(s));
      if (bytes >= 40) CHECK_FALSE(s.empty());
    }
  }
  // one sentence, where there is room for the longest of them and not for two
  const string one = summary(japanese, 141);
  CHECK(one.find("。") == one.size() - 3);
  CHECK(japanese.find(one) != string_view::npos);
}

TEST_CASE("script: text from right to left comes out whole, in the order in which it was read") {
  for (const string_view text : {arabic, hebrew}) CHECK(summary(text, 2000) == joined(text));
}

TEST_CASE("script: a word is one term in capitals and small letters") {
  // Latin, Greek with its final sigma, Cyrillic, Armenian
  constexpr string_view pairs[][2] = {{"ÉCOLE", "école"},   {"ΟΔΟΣ", "οδος"}, {"ΌΔΟΣ", "όδος"},
                                      {"МОСКВА", "москва"}, {"ЁЛКА", "ёлка"}, {"ՀԱՅԱՍՏԱՆ", "հայաստան"}};
  for (const auto& pair : pairs) {
    const auto hash = [](string_view word) {
      return brevier::hash_word(word.data(), static_cast<uint16_t>(word.size()));
    };
    CAPTURE(string(pair[0]));
    CHECK(hash(pair[0]) == hash(pair[1]));
  }
}

TEST_CASE("script: where a line without spaces may break, a syllable begins") {
  struct pair {
    uint32_t before, after;
    bool divides;
  };
  constexpr pair pairs[] = {
      {0xE01, 0xE02, true},    // two consonants of Thai
      {0xE01, 0xE40, true},    // before a vowel that is written before its consonant
      {0xE40, 0xE01, false},   // behind it
      {0xE01, 0xE34, false},   // before a vowel above its consonant
      {0x1000, 0x1001, true},  // Burmese
      {0x1000, 0x102D, false},
      {0x1039, 0x1001, false},  // behind the sign that puts one consonant below the other
      {0x1780, 0x1781, true},   // Khmer
      {0x17D2, 0x1781, false},
      {0xFF0C, 0x5927, true},  // behind a comma of Chinese
  };
  for (const pair& p : pairs) {
    CAPTURE(p.before);
    CAPTURE(p.after);
    CHECK(brevier::detail::divides(p.before, p.after) == p.divides);
  }
}
