// SPDX-License-Identifier: MIT
//
// trim: a case for each rule, with sentences written for it; then what must hold for every sentence and
// budget.

#include <doctest/doctest.h>
#include <brevier/trim.hpp>
#include <brevier/utf8.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "packs.hpp"
#include "shown.hpp"
#include "support.hpp"

namespace {

using brevier::ending;
using brevier::trimmed;

using packs::english;
using packs::unknown;
using support::show;
using support::times;

const brevier::language& french = packs::of("fr");

uint16_t size_of(std::string_view text) {
  return static_cast<uint16_t>(text.size());
}

std::string fit(std::string_view text, unsigned budget, const brevier::language& pack = english) {
  return show(text, brevier::fit(text.data(), size_of(text), static_cast<uint16_t>(budget), pack));
}

bool tells(std::string_view text, unsigned budget) {
  return brevier::fit(text.data(), size_of(text), static_cast<uint16_t>(budget), english).tells;
}

std::string condense(std::string_view text, const brevier::language& pack = english) {
  return show(text, brevier::condense(text.data(), size_of(text), pack));
}

}  // namespace

TEST_CASE("trim: the sentence at the head of trim.hpp, by level and in few bytes") {
  const std::string_view mill =
      "However, the old mill (1802), a ruin in May, was sold to Acme on Monday, after the town had voted, the "
      "mayor said.";
  CHECK(fit(mill, 114) == mill);
  CHECK(fit(mill, 113) ==
        "The old mill, a ruin in May, was sold to Acme on Monday, after the town had voted, the mayor said.");
  CHECK(fit(mill, 97) ==
        "The old mill was sold to Acme on Monday, after the town had voted, the mayor said.");
  CHECK(fit(mill, 50) == "The old mill was sold to Acme on Monday.");
  CHECK(fit(mill, 39) == "The old mill was sold to Acme…");
}

TEST_CASE("fit: a quotation that breaks off says so") {
  const std::string film =
      "The film has received 12 nominations for awards, despite a recent ruling it was \"not French enough\".";
  for (uint16_t budget = 60; budget < film.size(); ++budget) {
    const std::string line = show(film, brevier::fit(film.data(), size_of(film), budget, english, false));
    CAPTURE(line);
    CHECK(line.find("not French\"") == std::string::npos);
  }
}

// "The government now wants, that ...": what is wanted is not said yet.
void no_stop_before(std::string_view code, const std::string& start, const std::string& rest) {
  const std::string text = start + ", " + rest;
  for (size_t budget = start.size(); budget < text.size(); ++budget) {
    const std::string line = fit(text, static_cast<unsigned>(budget), packs::of(code));
    CAPTURE(line);
    CHECK(line != start + ".");
    CHECK(line.size() <= budget);
  }
}

TEST_CASE("fit: no full stop before the clause that says what is meant") {
  no_stop_before("de", "Die Regierung hat jetzt beschlossen",
                 "dass der alte Damm im Mai für neun Millionen erneuert werden soll.");
  no_stop_before("de", "Es ist nicht sicher und wird geprüft",
                 "ob der alte Damm im Mai erneuert werden kann.");
  no_stop_before("pl", "Rząd jest dziś bardzo pewny", "że stara tama na rzece zostanie w maju naprawiona.");
  no_stop_before("ru", "Министр был вчера очень уверен", "что старую плотину на реке построят заново в мае.");
  no_stop_before("fi", "Hallitus on nyt aivan varma", "että vanha pato korjataan ensi toukokuussa.");
  no_stop_before("da", "Regeringen er nu helt sikker", "at den gamle dam bliver lavet om i maj.");
  no_stop_before("no", "Regjeringen er nå helt sikker", "at den gamle dammen blir bygget om i mai.");
}

TEST_CASE("fit: a clause at the front is no sentence, however many verbs it has") {
  const std::string first = "Si cet homme a avoué avoir volé la barque au cours de la nuit";
  const std::string all =
      first + ", avant de se rétracter, le suspect a toujours nié avoir mis le feu au pont.";
  for (size_t budget = first.size(); budget < all.size(); ++budget) {
    const std::string line = fit(all, static_cast<unsigned>(budget), french);
    CAPTURE(line);
    CHECK(line != first + ".");
  }
}

TEST_CASE("fit: the mark of a list keeps its bracket; another that closes nothing goes") {
  CHECK(condense("a) yes, it leaks.") == "a) yes, it leaks.");
  // what goes beside a mark that went before it; marks that stand alone, and their space
  CHECK(condense("Then\u201C, she left.") == "She left.");
  CHECK(condense("The U.S. ]]]") == "The U.S.");
  CHECK(condense("The U.S. ]] and the E.U. met.") == "The U.S. and the E.U. met.");
  CHECK(condense("It\" ]] leaks.") == "It leaks.");
  CHECK(condense("2) two of the gates are shut.") == "2) two of the gates are shut.");
  CHECK(condense("The dam) leaks in two places.") == "The dam leaks in two places.");
}

TEST_CASE("fit: in a line, what can be spared goes") {
  CHECK(fit("Ford Motor Co. has also sold Volvo Corp Inc, its old unit in Sweden.", 60) ==
        "Ford Motor has sold Volvo, its old unit in Sweden.");
  CHECK(fit("The union of the Ford Motor Co. may go on strike at Opel Corp.", 58) ==
        "The union of the Ford Motor may go on strike at Opel.");
  CHECK(fit("They, also, said that \"Volvo Inc\" is a co of the city of Ghent.", 52) ==
        "They said that \"Volvo\" is a co of the city of Ghent.");
  const std::string longer =
      "Ford Motor Co. has sold its old unit in Sweden to a firm in China that is as yet unnamed";
  CHECK(fit(longer + " and will not be named.", 108) == longer + "…");
}

TEST_CASE("a sentence that fits stays as it is, but for the dateline") {
  CHECK(fit("However, the river (the Elbe) rose.", 200) == "However, the river (the Elbe) rose.");
  CHECK(fit("(CNN)The river rose.", 15) == "The river rose.");
  CHECK(fit("No full stop here", 75) == "No full stop here");
}

TEST_CASE("condense: the adverb at the front goes with its comma, a conjunction does not") {
  CHECK(condense("However, the river rose.") == "The river rose.");
  CHECK(condense("Meanwhile, Oslo slept.") == "Oslo slept.");
  CHECK(condense("Still waters run deep.") == "Still waters run deep.");
  CHECK(condense("Rain, however, fell.") == "Rain fell.");
}

TEST_CASE("fit: in a line that is too short \"But\" goes from the front, as what it leans on does not show") {
  CHECK(fit("But the council wants to close the old bridge in May.", 33) == "The council wants to close…");
  CHECK(fit("But, however late, the council wants to close the bridge.", 30) == "However late, the council…");
  CHECK(fit("But the council wants it.", 40) == "But the council wants it.");
  CHECK(fit("\"But the council wants to close the bridge,\" he said.", 30) == "\"But the council wants…\"");
  CHECK(fit("And the council wants to close the old bridge.", 30) == "And the council wants…");
  CHECK(fit("If the council wants to close the old bridge, it may.", 30) == "If the council wants…");
}

TEST_CASE("a name goes where its abbreviation follows in brackets") {
  CHECK(condense("The World Bank (WB) lent $40m (£31m) to Peru.") == "The WB lent $40m to Peru.");
  CHECK(condense("World Bank (WB) officials left.") == "WB officials left.");
  CHECK(condense("LONDON (AP) - World Bank (WB) officials left.") == "WB officials left.");
  CHECK(condense("However, gross domestic product (GDP) fell.") == "GDP fell.");
  CHECK(condense("Il vit l'Union européenne (UE), puis l'Organisation mondiale de la santé (OMS).") ==
        "Il vit l'UE, puis l'OMS.");
  CHECK(condense("He said \"the World Bank (WB) lends\" there.") ==
        "He said \"the World Bank lends\" there.");
  CHECK(condense("Bob Hart (R-TX) met Jan Lund (Lab).") == "Bob Hart met Jan Lund.");

  const std::string_view loan =
      "The envoy said the International Monetary Fund (IMF), which is in Washington, had agreed to the loan.";
  CHECK(fit(loan, 101) == loan);  // it fits
  CHECK(fit(loan, 80) == "The envoy said the IMF, which is in Washington, had agreed to the loan.");
  CHECK(fit(loan, 50) == "The envoy said the IMF had agreed to the loan.");
  CHECK(fit(loan, 30) == "The envoy said the IMF…");
  CHECK(fit(loan, 25) == "The envoy said the IMF…");
  CHECK(fit(loan, 24).find(" the") == std::string::npos);  // nor does it end on "the"
  CHECK(fit("World Bank (WB) officials left the city of Lima.", 20) == "WB officials…");
}

TEST_CASE("where an abbreviation is a part of a word, a line is never empty for it") {
  for (
      const std::string_view text :
      {"Ministers agreed on Monday in Larkhaven to build the xxx road with European Union (EU)-backed loans that "
       "were promised last year.",
       "The World Bank (WB)-funded road and the United Nations (UN)-backed government.",
       "The World Health Organization's (WHO) report blames the rest of the world for it.",
       "The World Health Organization (WHO)'s report blames the rest of the world for it.",
       "Leaders of American Samoa (AS) met the envoys of Information Technology (IT) and of Ulm (U)."}) {
    std::size_t longest = 0;
    for (unsigned budget = 0; budget <= text.size(); ++budget) {
      const std::string line = fit(text, budget);
      CAPTURE(budget);
      CAPTURE(line);
      CHECK(line.size() <= budget);
      CHECK(line.size() + 24 > longest);  // a name may go for its abbreviation
      longest = std::max(longest, line.size());
    }
  }
  CHECK(condense("The World Health Organization (WHO)'s report blames us.") == "The WHO's report blames us.");
  CHECK(condense("The World Bank (WB)was late.") == "The World Bank was late.");
}

TEST_CASE("condense: brackets go, and only whole ones") {
  CHECK(condense("The World Bank (a lender) lent $40m (£31m) to Peru.") ==
        "The World Bank lent $40m to Peru.");
  CHECK(condense("The bank (WB), which lends, rose.") == "The bank, which lends, rose.");
  CHECK(condense("He wrote \"the [old] king\" there.") == "He wrote \"the [old] king\" there.");
  CHECK(condense("One (two (three) four) five.") == "One (two four) five.");
  // what only closes never opens
  for (const char* text :
       {"Haha :)) he said on Monday.", "Use ]] in a text, he said.", "See }} more of it."}) {
    CHECK(condense(text).find_first_of("([{\\|") == std::string::npos);
  }
}

TEST_CASE("condense: what stands for words left out of a quotation stays") {
  const std::string_view text = "\"Les soldats savaient tout (...) Ils ont parlé\", a dit le maire (PS).";
  CHECK(condense(text, french) == "\"Les soldats savaient tout (...) Ils ont parlé\", a dit le maire.");
}

TEST_CASE("condense: of two words between which a bracket goes, none is made") {
  CHECK(condense("It was signed in Nebraska (CNN)When the dam broke, he ran.") ==
        "It was signed in Nebraska When the dam broke, he ran.");
  CHECK(condense("The dam held (it did), he said.") == "The dam held, he said.");
}

TEST_CASE("condense: an age goes before a verb, and no comma is left") {
  CHECK(condense("Ann Lee, 44, was found.") == "Ann Lee was found.");
  CHECK(condense("Ann Lee, 44, from Hull, was found.") == "Ann Lee, 44, from Hull, was found.");
  CHECK(condense("Police found Ann Lee, 44, in her home.") == "Police found Ann Lee, 44, in her home.");
}

TEST_CASE("condense: an adverb between commas goes with both") {
  CHECK(condense("The dog, however, sleeps.") == "The dog sleeps.");
}

TEST_CASE("who says it stays: what is alleged does not become a fact") {
  for (const std::string_view text :
       {"The man fell into the river, police said.", "The man fell, according to the mayor of Hull.",
        "The man, police said, was old.", "\"The man fell,\" police said.",
        "On Monday, the mayor said the man fell."}) {
    CHECK(condense(text) == text);
  }
  // Where there is no room, the line shows that something is missing.
  CHECK(fit("The man was pushed into the river, police said.", 44) == "The man was pushed into the river…");
  CHECK(fit("The bridge, police in Hull said, was in no way safe for cars.", 45).find("bridge was") ==
        std::string::npos);
}

TEST_CASE("fit: behind an aside that is gone, a comma stays before who said it") {
  CHECK(fit("The bridge will be closed on Monday, because of two cracks, said the mayor.", 60) ==
        "The bridge will be closed on Monday, said the mayor.");
  CHECK(fit("The mayor, a man of few words, said that it will be closed on Monday.", 60) ==
        "The mayor said that it will be closed on Monday.");
  CHECK(fit("Un feu a détruit un hangar près de Metz, dans la nuit de lundi, ont dit les pompiers.", 70,
            french) == "Un feu a détruit un hangar près de Metz, ont dit les pompiers.");
}

TEST_CASE("fit: between commas, a sentence with a verb of its own is no aside") {
  CHECK(fit("Mort lundi à Metz, le peintre sera inhumé jeudi dans son village, a dit son fils.", 65, french)
            .find("Mort lundi à Metz, le peintre sera inhumé") == 0);
  CHECK(fit("Le pont est fermé, les deux piles ont bougé de trois centimètres, a dit le maire.", 60, french)
            .find("Le pont est fermé, les deux piles ont bougé") == 0);
  // behind a word that opens a clause it is that of the clause
  CHECK(fit("Le vieux pont, une pile dont le pied a bougé de trois centimètres, est fermé.", 40, french) ==
        "Le vieux pont est fermé.");
  CHECK(fit("The old bridge, a pile of stones that no one was fond of, has been closed.", 50)
            .find("The old bridge, a pile of stones") == 0);
}

TEST_CASE("fit: a clause between commas goes with both, and its verb is not that of the sentence") {
  for (const std::string_view aside : {", dont le but était de faire parler, ", ", où Paul était né en mai, ",
                                       ", qui était né en mai, ", ", à laquelle Paul était lié, "}) {
    const std::string text = "Le vieux village" + std::string(aside) + "a été vendu pour un euro.";
    CAPTURE(text);
    CHECK(fit(text, 50, french) == "Le vieux village a été vendu pour un euro.");
  }
}

TEST_CASE("fit: French words that can be spared go, and \"selon\" says who said it") {
  CHECK(fit("Le maire a notamment promis un pont neuf et également un quai.", 48, french) ==
        "Le maire a promis un pont neuf et un quai.");
  CHECK(
      fit("Le pont, selon le maire de Metz, est fermé à tous.", 40, french).find("Le pont, selon le maire") ==
      0);
  CHECK(fit("Le pont a bougé de trois centimètres, selon le maire de Metz.", 45, french) ==
        "Le pont a bougé de trois centimètres…");
}

TEST_CASE("condense: a quotation opens behind an apostrophe") {
  for (const char* text : {"Il parle d'\"urgence\" et d'\"une crise\" au port.",
                           "Il dit qu'\"il n'y a pas d'urgence\".", "L'\"urgence\" est là."}) {
    CHECK(condense(text, french) == text);
  }
  CHECK(fit("Le maire dit qu'\"il y a une crise au port de la ville\", mais pas d'urgence.", 40, french) ==
        "Le maire dit qu'\"il y a une crise…\"");
  CHECK(condense("The boys'\" left.", english) == "The boys' left.");
}

TEST_CASE("fit: the form of a company goes with the comma before it, and only in a line") {
  const char* const trial = "Helixor, Inc., a maker of drugs, said that its trial met its goal.";
  CHECK(fit(trial, 41) == "Helixor said that its trial met its goal.");
  CHECK(fit(trial, 66) == trial);
  CHECK(fit("Helixor, Inc., a maker of drugs, plans for a trial.", 45) ==
        "Helixor, a maker of drugs, plans for a trial.");
  CHECK(fit("Helixor, Inc. said on Monday that its trial met its goal.", 51) ==
        "Helixor said on Monday that its trial met its goal.");
  CHECK(fit("Helixor, Inc. (Nasdaq: HLXR) (\"the Company\"), a maker of drugs, said that it met its goal.",
            59) == "Helixor, Inc., a maker of drugs, said that it met its goal.");
  const char* const line =
      "Helixor, Inc., a maker of drugs, plans for a trial of its drug in Ghent, and one more in Lund and in Oslo or in Ulm.";
  CHECK(
      fit(line, 110) ==
      "Helixor, Inc., a maker of drugs, plans for a trial of its drug in Ghent, and one more in Lund and in Oslo…");
}

TEST_CASE("fit: no aside that limits goes") {
  CHECK(fit("The mayor, if elected by the town, has to go to London.", 40).find("mayor has") ==
        std::string::npos);
  CHECK(fit("The bank would not have failed, if the state had paid for it.", 40) ==
        "The bank would not have failed…");
}

TEST_CASE("fit: what stands between commas before a verb goes if that is enough") {
  const std::string_view text =
      "The actor, who was known to millions as a singing postman in the 1970s, died in his sleep.";
  CHECK(fit(text, 90) == text);
  CHECK(fit(text, 89) == "The actor died in his sleep.");
  CHECK(fit("Yahoo, one of the oldest firms of the internet, is ten years old.", 40) ==
        "Yahoo is ten years old.");
}

TEST_CASE("fit: behind an aside that is gone none begins, and none ends before a preposition") {
  CHECK(
      fit("The rebels, a band of old soldiers, have pledged to obey, according to a message sent to a paper.",
          75)
          .find("The rebels have pledged to obey, according to") == 0);
  CHECK(fit("The mill, a sight of the town, according to its owner, stands empty and is to be sold now.", 75)
            .find("The mill, a sight of the town, according to its owner, stands") == 0);
}

TEST_CASE("fit: a list is no aside") {
  CHECK(fit("Rome, Paris, Berlin and Madrid were covered in snow, ice and fog.", 40) ==
        "Rome, Paris, Berlin and Madrid…");
  CHECK(fit("In Hull, the mayor, who is 90, was asleep during the long debate.", 46) ==
        "In Hull, the mayor was asleep…");
  CHECK(fit("The storm, having crossed Cuba, Haiti and the Bahamas, is now a year old.", 62) ==
        "The storm, having crossed Cuba, Haiti and the Bahamas…");
  // not "Last month, the head of the firm, said"
  CHECK(fit("Last month, the head of the firm, Ann Lee, said that it would leave the town.", 60)
            .find("firm, said") == std::string::npos);
  // a verb is in small letters: "May" and "Will" are names
  CHECK(fit("The man hurt his head, neck and knee in the fall, Will Hall of the court heard.", 60)
            .find("head Will") == std::string::npos);
}

TEST_CASE("fit: ends with a full stop where a sentence is whole") {
  const std::string_view text =
      "The tourist was killed after her small boat collided with a whale off the coast.";
  CHECK(fit(text, 32) == "The tourist was killed…");  // "-ed" may be no verb of its own
  CHECK(fit("The minister has lost her seat after a long count of the votes.", 40) ==
        "The minister has lost her seat…");
  CHECK(fit("The minister has lost her seat, which few had thought possible.", 40) ==
        "The minister has lost her seat.");
}

TEST_CASE("fit: no full stop where the main verb has not come") {
  CHECK(fit("The woman who has lost her seat in the long count of votes is angry.", 36) ==
        "The woman who has lost her seat…");
  CHECK(fit("Police said a thief in a red coat was seen near the old bridge.", 22) == "Police said a thief…");
}

TEST_CASE("fit: never ends on a function word") {
  const std::string_view text =
      "The mayor of the town is to be asked by the court if he may sell the old mill to her.";
  const std::vector<std::string> ends = {" of", " the", " is", " to", " be", " by", " if", " may", " he"};
  for (unsigned budget = 12; budget < text.size(); ++budget) {
    std::string line = fit(text, budget);
    CAPTURE(line);
    REQUIRE(line.size() > 3);
    if (line.size() < 3 || line.substr(line.size() - 3) != "…") continue;
    line.resize(line.size() - 3);
    for (const std::string& end : ends) {
      if (line.size() >= end.size()) CHECK(line.substr(line.size() - end.size()) != end);
    }
  }
}

TEST_CASE("fit: no line ends on a word in -ed before a preposition, if few bytes are lost") {
  CHECK(fit("The maker has cut its forecast, as firms and owners owed over a year of rent.", 59) ==
        "The maker has cut its forecast, as firms and owners…");
}

TEST_CASE("fit: a name, an owner or a number is not torn from what follows, if few bytes are lost") {
  CHECK(fit("Voters in all of Britain thanked Jo Cox yesterday.", 39) == "Voters in all of Britain thanked…");
  CHECK(fit("The court has frozen assets BP's owners hid.", 36) == "The court has frozen assets…");
  CHECK(fit("The storm at sea damaged 12 ships yesterday.", 30) == "The storm at sea damaged…");
}

TEST_CASE("fit: without marks it ends with one only where words leave the room") {
  const std::string_view text = "The minister has lost her seat, which she held for many years.";
  const trimmed tight = brevier::fit(text.data(), size_of(text), 30, english, false);
  CHECK(tight.last == ending::as_is);
  CHECK(show(text, tight) == "The minister has lost her seat");
  const trimmed roomy = brevier::fit(text.data(), size_of(text), 31, english, false);
  CHECK(show(text, roomy) == "The minister has lost her seat.");
}

TEST_CASE("a quotation that is cut is closed") {
  const std::string_view text = "She asked for \"peace in all of our time\" once more.";
  CHECK(fit(text, 27) == "She asked for \"peace…\"");
  CHECK(fit(text, 24) == "She asked for \"peace…\"");
  CHECK(fit(text, 45) == "She asked for \"peace in all of our time\"…");
  CHECK(fit("“The boats will lie in mud by October,” said Pat, who rents them.", 35) ==
        "“The boats will lie in mud…”");
  CHECK(fit("Il parle de « liberté pour tous » hier.", 30, unknown) == "Il parle de « liberté… »");
  CHECK(fit("Er sagte „alles wird sehr gut“ und ging.", 28, unknown) == "Er sagte „alles wird…“");
  CHECK(fit("彼は昨日言った「明日は晴れる」と。", 40, unknown) == "彼は昨日言った「明日は…」");
}

TEST_CASE("a quotation whose end is in another sentence is closed") {
  CHECK(fit("\"We will not go away.", 75) == "\"We will not go away.\"");
  CHECK(fit("It was “fair.", 75) == "It was “fair.”");
  CHECK(fit("« La mer", 75, unknown) == "« La mer »");
  // what was opened in the sentence before
  CHECK(fit("La mer est belle », dit-il.", 75, unknown) == "La mer est belle, dit-il.");
  CHECK(fit("La mer est belle ».", 75, unknown) == "La mer est belle.");
  CHECK(condense("He said: \"We will go.") == "He said: \"We will go.\"");
}

TEST_CASE("what goes takes no mark of a quotation with it, nor brings one back") {
  CHECK(condense("\"However, it is late,\" he said.") == "\"However, it is late,\" he said.");
  CHECK(fit("The mill, once \"the pride of all of the town,\" was sold.", 30) == "The mill was sold.");
  CHECK(times(fit("They said \"The Mill,\" the book that was a ruin, was sold to her.", 40), "\"") == 2);
  CHECK(times(fit("The mill, a ruin, not used today,\" was sold to her.", 45), "\"") == 0);
}

TEST_CASE("a mark that closes nothing goes") {
  CHECK(fit("We will go.\"", 75) == "We will go.");
  CHECK(fit("We will go,\" he said.", 75) == "We will go, he said.");
  CHECK(fit("It was over. \"", 75) == "It was over.");
  CHECK(fit("one) two] three", 75) == "one two three");
}

TEST_CASE("where a mark that closes nothing stands between two words, the headline before it goes") {
  CHECK(condense("Un choc pour la ville\"Le maire de Metz a fermé le pont.", french) ==
        "Le maire de Metz a fermé le pont.");
  CHECK(fit("Un choc pour la ville\"Le maire de Metz a fermé le pont (1890) lundi.", 40, french) ==
        "Le maire de Metz a fermé le pont lundi.");
  // not a wrong apostrophe, nor before a small letter, nor where it was opened
  CHECK(condense("Paul O\"Brien left.") == "Paul OBrien left.");
  CHECK(condense("נשיא ארה\"ב אמר היום", unknown).find("נשיא") == 0);
  CHECK(condense("Indonesia\"s mill closed.") == "Indonesias mill closed.");
  CHECK(condense("Un \"choc pour la ville\"Le maire a dit non.", french) ==
        "Un \"choc pour la ville\"Le maire a dit non.");
}

TEST_CASE("marks in pairs stay, and apostrophes are none") {
  for (const std::string_view text :
       {"She said 'yes' to the players' union.", "It isn’t ‘new’ at all.", "Er sagte „gut“ und ging.",
        "Er sagte »gut« und ging.", "Il a dit « oui » hier.", "He wrote \"the [old] king\" there.",
        "¿Quién es? «Nadie», dijo."}) {
    CHECK(fit(text, 75) == text);
    CHECK(fit(text, 75, unknown) == text);
  }
}

TEST_CASE("fit: what stands for missing letters or a century opens no quotation") {
  const std::string decade =
      "The practice has grown since the '60s as the parties of both sides of the river have found out.";
  const std::string shop =
      "The buyer holds a large stake in Pay 'N Pak Stores and is said to want all of the company by May.";
  const std::string curly =
      "The class of ’98 met at the old dam and said that nothing in the town had changed at all.";
  for (const std::string& text : {decade, shop, curly}) {
    for (uint16_t budget = 45; budget < text.size(); ++budget) {
      const std::string line = show(text, brevier::fit(text.data(), size_of(text), budget, english, false));
      CAPTURE(line);
      CHECK(line.find("…'") == std::string::npos);
      CHECK(line.find("…\xE2\x80\x99") == std::string::npos);
      CHECK(line.back() != '\'');
    }
  }
  const std::string quoted =
      "'98 people were saved from the flood by the crew of one boat', the mayor of the town said.";
  const std::string line = show(quoted, brevier::fit(quoted.data(), size_of(quoted), 60, english, false));
  CHECK(line.find('\'', 1) == std::string::npos);  // the one price: its begin is taken for a year
}

TEST_CASE("nothing if not one word fits") {
  for (const unsigned budget : {0u, 1u, 2u, 5u, 13u}) {
    const trimmed t = brevier::fit("Extravagant ideas won.", 22, static_cast<uint16_t>(budget), english);
    CHECK(t.count == 0);
    CHECK(t.size == 0);
    CHECK(t.last == ending::as_is);
  }
  CHECK(fit("Extravagant ideas won.", 14) == "Extravagant…");
  CHECK(fit("", 75).empty());
}

TEST_CASE("other languages: short words do not end a line") {
  CHECK(fit("Le maire de la ville de Lyon est parti.", 25, unknown) == "Le maire de la ville…");
  CHECK(fit("Die Kanzlerin und der Minister sind in Berlin.", 22, unknown) == "Die Kanzlerin…");
  CHECK(fit("El alcalde de la ciudad, en un acto, dimitió.", 26, unknown) == "El alcalde de la ciudad…");
}

TEST_CASE("scripts without spaces: between characters, rather before a comma or a quotation") {
  CHECK(fit("日本銀行は、金利を引き上げる。", 45, unknown) == "日本銀行は、金利を引き上げる。");
  CHECK(fit("日本銀行は、金利を引き上げる。", 26, unknown) == "日本銀行は…");
  // behind hiragana and before what is none a phrase ends: not 引き…, nor 引…
  CHECK(fit("日本銀行は、金利を引き上げる。", 30, unknown) == "日本銀行は、金利を…");
  CHECK(fit("日本銀行は、金利を引き上げる。", 33, unknown) == "日本銀行は、金利を…");
  // a number stays with what it counts
  CHECK(fit("東京都の路上で11日午後、男性が刺された。", 26, unknown) == "東京都の路上で…");
  // of "T. (35)." one full stop stays, and before the full stop no comma
  CHECK(brevier::condense("They held Anh T. (35).", 22, unknown).size == 16);
  CHECK(brevier::condense("They live in Ulm, (Hesse).", 26, unknown).size == 17);
  CHECK(fit("ラーメンを食べる", 18, unknown) == "ラーメンを…");  // ー stays with ラ
  CHECK(fit("国务院总理李强会见了来访的客人。", 20, unknown) == "国务院总理…");
  // a mark above or below stays with its letter: กี is two characters
  CHECK(fit("กีกีกีกีกี", 15, unknown) == "กีกี…");
}

TEST_CASE("every budget: whole characters, whole words, never too long") {
  const std::vector<std::string_view> sentences = {
      "(CNN) -- However, Ann Lee, 44, who \"lives\" in Hull (UK), was – police said – found in the U.S., he "
      "said.",
      "\"It's ours,\" the players' captain said; 'rock 'n' roll' — and 3,000 more (or less), isn’t it?",
      "Le président « de la République », M. Dupont, a annoncé mardi à Paris l’ouverture d’une enquête.",
      "Президент заявил в среду, что правительство выделит регионам дополнительные средства.",
      "أعلن وزير الخارجية في القاهرة أن بلاده ستستضيف مؤتمرا دوليا، وذلك في الشهر المقبل.",
      "日本銀行は19日の会合で、「金利を0.25%に引き上げる」ことを決めた。",
      "นายกรัฐมนตรีของไทยกล่าวว่ารัฐบาลจะเพิ่มงบประมาณ",
      "한국은행은 기준금리를 연 3.25%로 인하하기로 결정했다고 밝혔다.",
      "Party 🎉🎉 people 👩‍🚀 said  so , \" ' ( [ ] ) ” “ « » - -- — … ,, ;;",
  };
  for (const std::string_view text : sentences) {
    for (const brevier::language* words : {&english, &unknown}) {
      for (unsigned budget = 0; budget <= text.size() + 1; ++budget) {
        const trimmed t = brevier::fit(text.data(), size_of(text), static_cast<uint16_t>(budget), *words);
        const std::string line = show(text, t);
        CAPTURE(line);
        CHECK(line.size() <= budget);
        CHECK(support::well_formed(line));
        CHECK((t.count == 0) == line.empty());
        for (uint8_t i = 0; i < t.count; ++i) {
          CHECK(t.pieces[i].begin < t.pieces[i].end);
          CHECK(t.pieces[i].end <= text.size());
          if (i != 0) CHECK(t.pieces[i - 1].end <= t.pieces[i].begin);
        }
        // A script with spaces is cut at one, or after a mark that closes a word.
        if (t.last != ending::ellipsis || t.count == 0) continue;
        const std::string_view rest = text.substr(t.pieces[t.count - 1].end);
        const bool spaced = static_cast<uint8_t>(text[0]) < 0xE0;
        if (spaced && !rest.empty())
          CHECK(std::string_view(" ,;:-\xE2\xD8").find(rest[0]) != std::string_view::npos);
      }
      const trimmed whole = brevier::fit(text.data(), size_of(text), 65535, *words);
      CHECK(whole.size <= text.size());
    }
  }
}

TEST_CASE("every budget: balanced, whole words, nothing that dangles, and hardly ever less for more room") {
  const std::vector<std::string_view> sentences = {
      "Ann Lee, 44, who \"lives\" in Hull (UK), was asked by the court if she may sell the old mill to him.",
      "“We will not go,” the captain of the ship said, “until the last of the boats is in the harbour.”",
      "The minister has lost the seat that she held for 12 years, but her party (the Greens) won 5 more.",
      "\"It is a disaster for the town, and for all of us.",
      "It is a disaster for the town,\" she said, \"and for all of us.\"",
      "The Royal Society for the Protection of Birds (RSPB) and the World Bank (WB) met in Hull (UK) today.",
  };
  const std::vector<std::string_view> dangling = {"the", "of",   "a",   "in",  "by",  "if",
                                                  "may", "to",   "is",  "and", "for", "who",
                                                  "has", "that", "her", "but", "was"};
  for (const std::string_view text : sentences) {
    std::size_t longest = 0;
    for (unsigned budget = 0; budget <= text.size() + 1; ++budget) {
      const trimmed t = brevier::fit(text.data(), size_of(text), static_cast<uint16_t>(budget), english);
      const std::string line = show(text, t);
      CAPTURE(line);
      CHECK(line.size() <= budget);
      CHECK(times(line, "\"") % 2 == 0);
      CHECK(times(line, "“") == times(line, "”"));
      CHECK(times(line, "(") == times(line, ")"));
      CHECK(line.find("  ") == std::string::npos);
      CHECK(line.size() + 12 > longest);  // a word goes for an ellipsis, an aside for a whole sentence
      longest = std::max(longest, line.size());
      const std::size_t end =
          line.find_last_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
      if (t.last == ending::full_stop || line.size() + 12 > text.size() || end == std::string::npos) continue;
      const std::string last = line.substr(0, end + 1).substr(line.find_last_of(" \"", end) + 1);
      for (const std::string_view word : dangling) CHECK(last != word);
    }
  }
}

TEST_CASE("the longest sentence, and one of nothing but commas, brackets or marks") {
  for (const std::string_view unit : {"word ", ", ", "a, ", "(", "(a ", "\" ", "who, ", "44, ", "é", "日"}) {
    std::string text;
    while (text.size() + unit.size() <= 16384) text += unit;
    for (const unsigned budget : {0u, 3u, 75u, 140u, 16000u, 65535u}) {
      const std::string line = fit(text, budget);
      CHECK(line.size() <= budget);
      CHECK(support::well_formed(line));
    }
  }
}

// The compiler takes the same path, so it has no undefined behaviour.
static_assert(brevier::fit("However, it rained.", 19, 10, english).capitalize);
static_assert(brevier::fit("However, it rained.", 19, 10, english).size == 10);
static_assert(brevier::condense("It rained (a lot).", 18, english).count == 2);
static_assert(brevier::fit("日本銀行は、金利を上げる。", 39, 20, unknown).last == ending::ellipsis);

TEST_CASE("fit: what goes before a word that no space stands before leaves whole characters") {
  for (const std::string text :
       {"The mayor, Anna Boll\u3001said on Monday that the dam is closed.",
        "The mayor of \u6771\u4EACalso closed the dam on Monday and the bridge in Ulm.",
        "The mayor went to Ulm\u3001also closing the dam on Monday and the bridge."}) {
    for (unsigned budget = 1; budget < text.size(); ++budget) {
      const std::string line = fit(text, budget);
      CAPTURE(line);
      CHECK(support::well_formed(line));
    }
  }
}

TEST_CASE("fit: an aside that stands behind \"has\" takes nothing else with it") {
  const std::string court =
      "The court has, for the first time, cleared the former mayor of Ulm, said lawyers for the town on Monday.";
  const std::string fire =
      "He was, at the time of the fire, not in the building at all, said his lawyer in a letter to the court.";
  for (unsigned budget = 20; budget < court.size(); ++budget) {
    CHECK(fit(court, budget).find("first time, said") == std::string::npos);
    CHECK(fit(court, budget) != "The court has, for the first time.");
    CHECK(fit(fire, budget).find("fire, said") == std::string::npos);
  }
}

TEST_CASE("fit: a long name makes way for its abbreviation") {
  const std::string ifrc =
      "The International Federation of Red Cross and Red Crescent Societies (IFRC) said two died.";
  CHECK(fit(ifrc, 23) == "The IFRC said two died.");
  for (unsigned budget = 12; budget < 23; ++budget) CHECK(fit(ifrc, budget).substr(0, 8) == "The IFRC");
}

TEST_CASE("fit: a comma stays before who said it, be it in two words") {
  const std::string text =
      "La rentrée a été repoussée d'une semaine en Grèce, tous les citadins n'étant pas rentrés, a annoncé la ministre.";
  CHECK(fit(text, 90, french) == "La rentrée a été repoussée d'une semaine en Grèce, a annoncé la ministre.");
}

TEST_CASE("fit: where an aside went, what tells is what stands before it") {
  // room for "The old mayor, elected twice", and without the aside for "The old mayor…"
  const std::string mayor = "The old mayor, elected twice, opened the gates of the dam.";
  CHECK(fit(mayor, 31) == "The old mayor…");
  CHECK(!tells(mayor, 31));
  // who said it is left off as a whole
  const std::string dam = "The dam was closed on Monday, officials in the town said.";
  CHECK(fit(dam, 45) == "The dam was closed on Monday…");
  CHECK(tells(dam, 45));
}

TEST_CASE("fit: a comma stays where an aside goes that says when, and the statement has had its verb") {
  CHECK(fit("The dam was closed in the spring, in the month of May, opened in June and was closed again.",
            75) == "The dam was closed in the spring, opened in June and was closed again.");
}

TEST_CASE("fit: \"has in the end\" has no verb yet") {
  const std::string waits =
      "The town has in the last year of the plan, through its dam, seen its streets dry.";
  CHECK(fit(waits, 50) == "The town has in the last year of the plan…");
  CHECK(!tells(waits, 50));
  const std::string has = "The town has a dam in the last year of the plan, through the will of its mayor.";
  CHECK(fit(has, 55) == "The town has a dam in the last year of the plan.");
  CHECK(tells(has, 55));
}

TEST_CASE("fit: a name that something has tells nothing, nor does a source") {
  CHECK(!tells("A study called the Water Report of the Year — the first of its kind — found two dams dry.",
               48));
  CHECK(!tells("Earnings according to the rules of the town rose by a third in the spring.", 48));
  CHECK(tells("Earnings announced by the owners of the town rose by a third in the spring.", 48));
}

TEST_CASE("fit: the verb behind a clause that went is the sentence's") {
  CHECK(fit("The mare, who was lost in May, was found by the men on Monday, having been left in a barn.",
            44) == "The mare was found by the men on Monday.");
}

TEST_CASE("fit: no line ends on \"amid\"") {
  CHECK(fit("Shares in the bank fell in London amid a wave of sales by its owners.", 38) ==
        "Shares in the bank fell in London…");
}

TEST_CASE("fit: no line ends on \"near\" or \"former\"") {
  CHECK(fit("A goods train derailed near Cobb Junction on Monday.", 30) == "A goods train derailed…");
  CHECK(fit("The jury in Ulm found against former mayors of the town.", 36) == "The jury in Ulm found…");
}

TEST_CASE("fit: better no line ends on \"widely\"") {
  CHECK(fit("The old mill by the port of Ulm is at last widely used in May.", 48) ==
        "The old mill by the port of Ulm is at last…");
  CHECK(fit("Farmers left the old farm in Italy before the war.", 38) ==
        "Farmers left the old farm in Italy…");
}

TEST_CASE("fit: without its mark, rather no line ends inside a name or on a number") {
  CHECK(fit("The company will move its offices to South Korea.", 42) == "The company will move its offices…");
  CHECK(fit("The price of the old mill has fallen to a 10-year low.", 49) ==
        "The price of the old mill has fallen…");
}

TEST_CASE("fit: better before a comma than before \"of\" or an article further on") {
  CHECK(fit("The ferry left for Wuhan, capital of the province.", 40) == "The ferry left for Wuhan…");
  CHECK(fit("Farmers marched through Ulm, resisting the dam above the town.", 44) ==
        "Farmers marched through Ulm…");
}

TEST_CASE("fit: better no line ends on \"he'd\" or \"all\"") {
  CHECK(fit("The mayor of Ulm told the press he'd welcome visitors.", 39) ==
        "The mayor of Ulm told the press…");
  CHECK(fit("Farmers closed the mill and all barns nearby.", 35) == "Farmers closed the mill…");
}

TEST_CASE("fit: before a comma a line may end on a weak word") {
  CHECK(fit("The ferry reached the port of Ulm last, with nobody on it at all in May.", 48) ==
        "The ferry reached the port of Ulm last.");
}

TEST_CASE("fit: no full stop before a comma that the verb stands behind") {
  const std::string_view text =
      "He says that \"The Mill,\" the play that ran for nine years at the Old Vic, is on in Hull, and more.";
  CHECK(fit(text, 84) == "He says that \"The Mill,\" the play that ran for nine years at the Old Vic…");
}

TEST_CASE("fit: \"A\" at the front is French for \"to\", and no verb") {
  const std::string_view text =
      "A la fin de la journée des femmes, samedi 8 mars, un parcours dans les rues de la ville.";
  for (unsigned budget = 30; budget < 70; ++budget) {
    const std::string line = fit(text, budget, french);
    CHECK(line.substr(0, 9) == "A la fin ");
    CHECK(line.find('.') == std::string::npos);
  }
}
