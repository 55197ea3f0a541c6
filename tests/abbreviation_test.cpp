// SPDX-License-Identifier: MIT
//
// abbreviation: names with their abbreviations in brackets, and brackets that hold something else.

#include <doctest/doctest.h>
#include <brevier/abbreviation.hpp>

#include <string>
#include <string_view>

namespace {

// The name that the first bracket of the text abbreviates; "" if it does not.
std::string_view name_in(std::string_view text, unsigned from = 0) {
  const unsigned open = static_cast<unsigned>(text.find('('));
  const unsigned close = static_cast<unsigned>(text.find(')', open));
  const unsigned begin = brevier::spelled_out(text.data(), from, open, close);
  CHECK(begin >= from);
  CHECK(begin <= open);
  return begin == open ? std::string_view() : text.substr(begin, open - begin - 1);
}

}  // namespace

TEST_CASE("abbreviation: the first letters of a name") {
  CHECK(name_in("A loan of the International Monetary Fund (IMF) was paid.") ==
        "International Monetary Fund");
  CHECK(name_in("Gross domestic product (GDP) fell.") == "Gross domestic product");
  CHECK(name_in("The Royal Society for the Protection of Birds (RSPB) said so.") ==
        "Royal Society for the Protection of Birds");
  CHECK(name_in("Badan Pusat Statistik (BPS) mengumumkan data.") == "Badan Pusat Statistik");
  CHECK(name_in("Selon l'Agence régionale de santé (ARS), tout va bien.") == "Agence régionale de santé");
  CHECK(name_in("selon l’Union européenne (UE).") == "Union européenne");
  CHECK(name_in("The Inter-American Development Bank (IADB) met.") == "Inter-American Development Bank");
  CHECK(name_in("The Women’s Tennis Association (WTA) met.") == "Women’s Tennis Association");
  CHECK(name_in("Hardware of Hewlett Packard (HP) sells.") == "Hewlett Packard");
}

TEST_CASE("abbreviation: the nearest words that spell it, and all of them") {
  CHECK(name_in("The Rubber Research Institute of Malaysia (RRIM) grew.") ==
        "Rubber Research Institute of Malaysia");
  CHECK(name_in("Bank Indonesia and Bank Islam Indonesia (BII) merge.") == "Bank Islam Indonesia");
}

TEST_CASE("abbreviation: letters from inside a name with capitals") {
  CHECK(name_in("Gubernur Sumatra Utara (Sumut) Bobby Nasution hadir.") == "Sumatra Utara");
  CHECK(name_in("Tesla (TSLA) fell.").empty());
  CHECK(name_in("Orrin Semiconductor Corp. (ORSC) rose.").empty());
  CHECK(name_in("Kementerian Sosial Republik Indonesia (Kemensos) hadir.") ==
        "Kementerian Sosial Republik Indonesia");
  CHECK(name_in("Menteri Dalam Negeri (Mendagri) hadir.") == "Menteri Dalam Negeri");
  CHECK(name_in("The UK Independence Party (UKIP) won.") == "UK Independence Party");
  CHECK(name_in("The Department for Education (DfE) said so.") == "Department for Education");
  CHECK(name_in("Les élus de La République en Marche (LREM) votent.") == "La République en Marche");
  // not the first letter, be it a capital
  CHECK(name_in("Die McSumat Utara (Sumut) rief.").empty());
}

TEST_CASE("abbreviation: a short word gives no first letter, and a capital none at all") {
  CHECK(name_in("the Organization of the Petroleum Exporting Countries (OPEC) cut output") ==
        "Organization of the Petroleum Exporting Countries");
  CHECK(name_in("the Organization of American States (OAS) met") == "Organization of American States");
  CHECK(name_in("the Office of Fair Trading (OFT) met") == "Office of Fair Trading");
  CHECK(name_in("la Direction départementale des territoires (DDT) dit") ==
        "Direction départementale des territoires");
  CHECK(name_in("L’Union pour un mouvement populaire (UMP) dit").empty());
  CHECK(name_in("die Dienststelle der Deutschen Marine (DDM) sagt") == "Dienststelle der Deutschen Marine");
  CHECK(name_in("the Bank of England (BoE) said") == "Bank of England");
  CHECK(name_in("the Franco-German Brigade (GB) said").empty());
}

TEST_CASE("abbreviation: none after \"a\" and \"an\", which might not suit it") {
  CHECK(name_in("A Federal Bureau of Investigation (FBI) agent fell.").empty());
  CHECK(name_in("He saw an Unmanned Aerial Vehicle (UAV) fall.").empty());
  CHECK(name_in("America Federal Bureau (AFB) fell.") == "America Federal Bureau");
  CHECK(name_in("La Federal Bureau (FB) fell.") == "Federal Bureau");
  CHECK(name_in("He works at World Bank (WB) now.") == "World Bank");
  CHECK(name_in("He trusts in World Bank (WB) notes.") == "World Bank");
}

TEST_CASE("abbreviation: brackets that hold none") {
  CHECK(name_in("Senator Bob Corker (R-TN) agreed.").empty());
  CHECK(name_in("Mayor Anne Hidalgo of Paris (PS) agreed.").empty());
  CHECK(name_in("A Leeds labourer (Lab) agreed.").empty());
  CHECK(name_in("The fee is 10 dollars (9 euros) now.").empty());
  CHECK(name_in("It fell (it had risen) again.").empty());
  CHECK(name_in("It opened in May (pictured) again.").empty());
  CHECK(name_in("The Ulm Dam (A) and (B).").empty());
  CHECK(name_in("Организация Объединённых Наций (ООН) приняла решение.").empty());  // no letters of ASCII
  CHECK(name_in("The “Bank” of Ulm (BoU) and « Banque » de France (BDF).").empty());
  CHECK(name_in("La « Banque » de France (BDF).").empty());
  CHECK(name_in("The “UK Independence” Party (UKIP) won.").empty());
  CHECK(name_in("(IMF) The fund said so.").empty());
  CHECK(name_in("It () fell.").empty());
  CHECK(name_in("IMF (IMF) fell.").empty());
  CHECK(name_in("He met Ian, Mary, Fred (IMF) there.").empty());
  CHECK(name_in("The International “Monetary” Fund (IMF) fell.").empty());
  CHECK(name_in("International monetary affairs fund (IMF) fell.").empty());
  CHECK(name_in("Of plan Alpha (A) he spoke.").empty());
  CHECK(name_in("Lee Foster (left) won.").empty());  // a capital comes first
  CHECK(name_in("The International \"Monetary\" Fund (IMF) fell.").empty());
  CHECK(name_in("La Banque « Nord » France (BNF) rit.").empty());
  CHECK(name_in("Irland – Monaco Funk (IMF) met.").empty());
  CHECK(name_in("Zarząd Będzinów (ZD) rośnie.").empty());  // "ę" ends as an apostrophe does
}

TEST_CASE("abbreviation: the name begins where it may") {
  const std::string_view text = "LONDON (AP) - The Bank of England (BoE) met.";
  const unsigned open = static_cast<unsigned>(text.find("(BoE"));
  const unsigned bank = static_cast<unsigned>(text.find("Bank"));
  CHECK(brevier::spelled_out(text.data(), 0, open, open + 4) == bank);
  CHECK(brevier::spelled_out(text.data(), bank, open, open + 4) == bank);
  CHECK(brevier::spelled_out(text.data(), bank + 1, open, open + 4) == open);
  // nor before another bracket
  const std::string_view trade = "The World Trade (UK) Organization (WTO) met.";
  const unsigned wto = static_cast<unsigned>(trade.find("(WTO"));
  CHECK(brevier::spelled_out(trade.data(), 0, wto, wto + 4) == wto);
}

TEST_CASE("abbreviation: any text has an answer inside it") {
  const std::string_view texts[] = {"a(A)", "(", "((", "’(ÄÖ)", "Äb Öl (ÄÖ)", "  A  B (AB)", "A- B' (AB)"};
  for (const std::string_view text : texts) {
    for (unsigned open = 0; open < text.size(); ++open) {
      if (text[open] != '(') continue;
      for (unsigned close = open + 1; close <= text.size(); ++close) {
        if (close < text.size() && text[close] != ')') continue;
        for (unsigned from = 0; from <= open; ++from) {
          if ((static_cast<unsigned char>(text[from]) & 0xC0) == 0x80) continue;
          const unsigned at = brevier::spelled_out(text.data(), from, open, close);
          CHECK(at >= from);
          CHECK(at <= open);
        }
      }
    }
  }
}
