// SPDX-License-Identifier: MIT
//
// page: what strangers paste, from a page, a feed or a mail, and what they want to see of it.

#include <doctest/doctest.h>
#include <brevier/brevier.hpp>
#include <brevier/languages/danish.hpp>
#include <brevier/languages/french.hpp>
#include <brevier/languages/german.hpp>
#include <brevier/languages/portuguese.hpp>
#include <brevier/languages/russian.hpp>

#include <string>
#include <string_view>

#include "article.hpp"

namespace {

using article = brevier::summarizer<brevier::standard>;

std::string headline(std::string_view text, size_t bytes = 120) {
  return articles::headline_of<article>(text, bytes);
}

std::string summary(std::string_view text, size_t bytes = 399) {
  return articles::summary_of<article>(text, bytes);
}

const std::string text =
    "A seal pup that was found on a slip road has been released into the sea, rescuers said on Monday.\n\n"
    "It weighed 14 kilograms when two officers found it near the village in December.\n";
const std::string shown =
    "A seal pup that was found on a slip road has been released into the sea, rescuers said on Monday. It "
    "weighed 14 kilograms when two officers found it near the village in December.";

}  // namespace

TEST_CASE("page: a first line of several sentences is the title, and so is one that asks or calls") {
  for (const std::string title : {
           "Seal released. It took three months",
           "Who let the seal out? The mayor has an answer",
           "Exclusive. \"It was so small.\" How a seal came home",
           "Why was there a seal on the road?",
           "Seal released! What happens now?",
           "Three months. Two officers. One seal",
           "海豹为什么会在公路上？",
           "Seal free?! Yes it is",
           "¿Por qué había una foca en la carretera?",
           "Port Ellis – A day with the seals",
       }) {
    CAPTURE(title);
    CHECK(headline(title + "\n\n" + text) == title);
    CHECK(summary(title + "\n\n" + text) == shown);
  }
}

TEST_CASE("page: a first line that ends like a sentence is text, and so is a long one") {
  const std::string lead = "The seal is free. It took three months.";
  CHECK(summary(lead + "\n\n" + text) == lead + " " + shown);
  const std::string question =
      "Who would have thought, when the two officers found it on that cold night in December, that the small "
      "seal would live?";
  CHECK(summary(question + "\n\n" + text) == question + " " + shown);
}

TEST_CASE("page: what stands above the text is told by its own language, before the text says which") {
  using many =
      brevier::summarizer<brevier::standard,
                          brevier::languages<brevier::english, brevier::russian, brevier::portuguese>>;
  const std::string seal = "Foca encontrada na estrada é devolvida ao mar depois de três meses";
  const std::string body =
      "\n\nUma foca que foi encontrada na estrada voltou ao mar, disseram os socorristas.\n";
  for (const std::string above : {"quinta-feira, 30 de outubro de 2025\n\n", "Por Ana Boll\n\n"}) {
    CAPTURE(above);
    CHECK(articles::headline_of<many>(above + seal + body, 120) == seal);
  }
  CHECK(
      articles::headline_of<many>("Все новости и все комментарии\n\nТюленя с дороги выпустили в море\n\n"
                                  "Тюленя, которого нашли на дороге, выпустили в море, сообщили спасатели.\n",
                                  120) == "Тюленя с дороги выпустили в море");
}

TEST_CASE("page: whether a line goes on is told by its own language, before the text says which") {
  using many = brevier::summarizer<brevier::standard,
                                   brevier::languages<brevier::english, brevier::french, brevier::danish>>;
  const std::string seal = "Sælen fra havnen er tilbage i havet ved en jysk by";  // "by" is a town
  CHECK(articles::headline_of<many>(
            seal + "\nSælen blev fundet på en vej, siger redderne. Den vejede 14 kilo.\n", 120) == seal);
  CHECK(articles::summary_of<many>("Le conseil a voté contre la vente de la plus grande partie de la\n"
                                   "Société des ports. Le projet divisait la ville depuis trois ans.\n",
                                   120) ==
        "Le conseil a voté contre la vente de la plus grande partie de la Société des ports.");
}

TEST_CASE("page: a sentence that the window has cut ends with no full stop there") {
  std::string sentence = "The harbour master said";
  while (sentence.size() < 300) sentence += " that the old seal of Larkhaven is back";
  const std::string both = articles::summary_of<articles::tiny>(sentence + ". It is well.\n", 400);
  CAPTURE(both);
  const size_t stop = both.find('.');
  REQUIRE(stop != std::string::npos);
  CHECK(both.substr(stop) == ". It is well.");
  CHECK(both.find("…") < stop);
}

TEST_CASE("page: a picture's credit says that the first line is no title") {
  const std::string title = "Seal that was found on a road is released into the sea";
  CHECK(headline("The seal on its way to the beach of Larkhaven — Photo: Jo Hill\n" + title + "\n\n" +
                 text) == title);
  for (const std::string with_colon :
       {"Seal in pictures: how it was released", "In pictures: seal is released",
        "The trouble with a photo: six things to know"}) {
    CAPTURE(with_colon);
    CHECK(headline(with_colon + "\n\n" + text) == with_colon);
  }
}

TEST_CASE("page: the title stands below the names of the page and of its parts") {
  const std::string title = "Seal that was found on a road is released into the sea";
  for (const std::string above : {
           "Skip to content\nCourier Broadcasting Corporation\nHome\nNews\nSport\n\n",
           "The Courier - Back to home\nNews\nOpinion\n\nAnimals\nThis article is more than 2 months old\n",
           "Menu\nU.S. NEWS\n",
           "Home » News » Local\n\n",
           "Animals in the county of Kent\n\n",
           "r/seals_of_the_north\n5 hr. ago\n\n",
           "14.5 °C\nLarkhaven\nMonday, June 2, 2025\n\n",
           "* Home\n* Local news\n* Sport\n\n",
       }) {
    CAPTURE(above);
    CHECK(headline(above + title + "\nBy Anna Boll\nCorrespondent for the county of Kent\n\n" + text) ==
          title);
    CHECK(summary(above + title + "\nBy Anna Boll\nCorrespondent for the county of Kent\n\n" + text) ==
          shown);
  }
}

TEST_CASE("page: three headings below a long line of a menu say that the title is still to come") {
  const std::string title = "Seal pup that was found on a slip road is free";
  for (const std::string menu : {
           "Support the independent reporters of the coast\n\nNews\nOpinion\nCulture\n\n",
           "Shortcuts of the keyboard for the player\n\nLedger logo\n\nDonate\n\nNational\n\n",
       }) {
    CAPTURE(menu);
    CHECK(headline(menu + title + "\n\nBy Ann Lee\n\n" + text) == title);
    CHECK(summary(menu + title + "\n\nBy Ann Lee\n\n" + text) == shown);
  }
  // but not two, which may be a byline, nor below a date or a byline, nor lines as long as titles
  const std::string caption = "\n\nThe pup on the beach at Port Ellis in December\n\n";
  for (const std::string below : {
           "\n\nAnn Lee\n\nPort Ellis",
           "\n\nBy Ann Lee\n\nReporter\n\nPort Ellis\n\nLedger Television",
           "\n\nAnn Lee\n\nPort Ellis\n\n3 May 2025\n\nLedger Television",
           "\n\nThree months with the rescuers of the coast\n\nAnn Lee\n\nPort Ellis",
       }) {
    CAPTURE(below);
    CHECK(headline(title + below + caption + text) == title);
  }
}

TEST_CASE("page: where no words of pages are known, headings say nothing of the line above them") {
  const std::string title = "Τρεις μήνες για μια μικρή φώκια που βρέθηκε στον δρόμο";
  CHECK(
      headline(
          title +
          "\n\nΚοινοποίηση\n\nΑκούστε\n\nΣχόλια\n\nΗ μικρή φώκια στην παραλία του χωριού τον περασμένο χειμώνα\n\n"
          "Μια φώκια που βρέθηκε στον δρόμο επέστρεψε στη θάλασσα, είπαν οι διασώστες τη Δευτέρα.\n") ==
      title);
}

TEST_CASE("page: short sentences above a line that may be the title are text") {
  CHECK(summary("The dam has failed.\n\nLeave the valley now!\n\nGo to the school on the hill.\n") ==
        "The dam has failed. Leave the valley now! Go to the school on the hill.");
  CHECK(summary("The mayor is dead.\n\nPolice found her body in the harbour on Monday\n\nShe was 62.\n") ==
        "The mayor is dead. She was 62.");
}

TEST_CASE("page: in letters of more bytes a title below the name of the page is found as well") {
  struct {
    std::string above, title, below;
  } const pages[] = {
      {"Перейти к основному содержанию\nГлавная\n\n", "Тюленя, которого нашли на дороге, выпустили в море",
       "Тюленя выпустили в море в понедельник. Он весил 14 килограммов.\n"},
      {"Μετάβαση στο περιεχόμενο\nΑρχική\n\n", "Φώκια που βρέθηκε στον δρόμο επέστρεψε στη θάλασσα",
       "Η φώκια αφέθηκε στη θάλασσα τη Δευτέρα. Ζύγιζε 14 κιλά.\n"},
      {"मुख्य सामग्री पर जाएं\nहोम\n\n", "सड़क पर मिली सील को समुद्र में छोड़ा गया",
       "सील को सोमवार को समुद्र में छोड़ा गया। उसका वजन 14 किलो था।\n"},
      {"الانتقال إلى المحتوى\n\n", "إعادة الفقمة التي عثر عليها في الطريق إلى البحر",
       "أعيدت الفقمة إلى البحر يوم الاثنين. كان وزنها 14 كيلوغراما.\n"},
  };
  for (const auto& page : pages) {
    CAPTURE(page.title);
    CHECK(headline(page.above + page.title + "\n\n" + page.below, 399) == page.title);
    CHECK(headline(page.title + "\n\n" + page.below, 399) == page.title);
  }
}

TEST_CASE("page: a shorter line takes the place of no title in letters of more bytes") {
  CHECK(
      headline(
          "Пожар уничтожил дом в Твери\n\nФото пресс-службы МЧС\n\nДом сгорел в понедельник. Никто не пострадал.\n",
          200) == "Пожар уничтожил дом в Твери");
}

TEST_CASE("page: a short title stays one if a byline, a date or text follows") {
  for (const std::string below : {
           "By Anna Boll\n\nTwo officers found it on a cold night in December near the village\n",
           "Monday, June 2, 2025\nTwo officers found it on a cold night in December near the village\n",
           "It is free again.\nTwo officers found it on a cold night in December near the village\n",
           "Seal\n",
       }) {
    CAPTURE(below);
    CHECK(headline("Seal is back in the sea\n" + below + text) == "Seal is back in the sea");
  }
}

TEST_CASE("page: a place before the text, and a bar behind it, are none of it") {
  const std::string title = "Seal that was found on a road is free again\n\n";
  // German papers write it as a sentence
  using either =
      brevier::summarizer<brevier::standard, brevier::languages<brevier::english, brevier::german>>;
  CHECK(articles::summary_of<either>(title + "Larkhaven. " + text, 399) == shown);
  CHECK(summary(title + "Port Ellis — " + text) == shown);
  CHECK(summary(title + text.substr(0, text.size() - 1) + " |\n") == shown);
}

TEST_CASE("page: a sentence that only announces what follows is not shown") {
  const std::string first = text.substr(0, text.find("\n"));
  const std::string list = "\n\n- It weighs 14 kilograms\n- It eats herring\n- It has a name\n";
  CHECK(summary(first + " The keeper's points are these:" + list, 140) ==
        first + " It weighs 14 kilograms. It eats herring.");
  // unless there is nothing else
  CHECK(summary("The keeper's points are these:\n") == "The keeper's points are these:");
  // and where it is lost, it is counted
  using small = brevier::summarizer<brevier::tiny>;
  small many;
  for (int i = 0; i < 40; ++i) {
    const std::string next =
        "The keeper's " + std::to_string(i) + " points are of some use, and these are they:\n\n";
    many.feed(next.data(), next.size());
  }
  many.finish();
  CHECK(many.stats().sentences == 40);
  CHECK(many.stats().sentences_dropped + many.stats().sentences_kept == 40);
}

TEST_CASE("page: a byline below a deck may end with a degree") {
  CHECK(summary("Seal that was found on a road is free again\nIt took three months. Why?\n\n"
                "By Prof. Lars H. Wendt, Ph.D.\n\n" +
                text) == "It took three months. Why? " + shown);
}

TEST_CASE("page: the place and its dash go from the front of the first sentence") {
  CHECK(summary("Seal pup is back in the sea\n\nUlm – " + text) == shown);
  CHECK(summary("Seal pup is back in the sea\n\nIt is free.\n\nUlm – " + text) ==
        "It is free. Ulm – " + shown);
}

TEST_CASE("page: a long line with a verb is text, whatever stands behind its full stop") {
  const std::string lead =
      "A seal pup that was found on a slip road near a village has been released into the sea near Ulm, rescuers "
      "said on Monday.";
  const std::string next =
      "\n\nIt weighed 14 kilograms when two officers found it near the village in December.\n";
  for (const std::string more :
       {"(more)", "(see map)", "[more]", "read more", "https://ulm.example/seal", "jh"}) {
    CAPTURE(more);
    CHECK(summary("Seal that was found on a road is free\n\n" + lead + " " + more + next, 190)
              .substr(0, lead.size()) == lead);
  }
  // a caption has no full stop there
  for (
      const std::string caption :
      {"The seal pup as it was seen when it was released",
       "A woman walks past the port of Ulm, where a ferry has sunk with 40 people aboard, as rescuers search the "
       "water for the missing",
       "A woman walks past the port of Ulm, where a ferry has sunk with 40 people aboard, in the evening of Monday, "
       "Nov. 3, 2025"}) {
    CAPTURE(caption);
    CHECK(summary("Seal that was found on a road is free\n\n" + caption + "\n\n" + text) == shown);
  }
}

TEST_CASE("page: what speaks of this story above everything else is not its title") {
  const std::string title = "Seal that was found on a road is free again";
  for (const std::string note : {
           "Editor's note: This story has been updated to include a statement from the rescuers.",
           "Note to readers: This article was first published in 2019.",
           "Warning: This story contains details that some readers may find upsetting.",
           "This article is more than 5 years old.",
       }) {
    CAPTURE(note);
    CHECK(headline(note + "\n\n" + title + "\n\n" + text) == title);
    CHECK(summary(note + "\n\n" + title + "\n\n" + text) == shown);
  }
  for (
      const std::string lead : {
          "Our site was attacked by hackers, the bank said on Monday, and the data of users was stolen.",
          "Boeing shares fell on Monday after this report by the FAA.",
          "Police said the man, 34, had been at this site for three days.",
          "This story is about a seal that was found on a road in March, and about the people of a small village "
          "by the sea.",
      }) {
    CAPTURE(lead);
    CHECK(summary(lead + "\n\n" + text).substr(0, lead.size()) == lead);
  }
}

TEST_CASE("page: hash tags behind the sentences of a post make no title of them") {
  const std::string post = "The port of Ulm is closed, the mayor says. Beaches are closed too.";
  CHECK(summary(post + " #ulm\n\n" + text) == post + " " + shown);
  CHECK(summary(post + " #ulm #port\n\n" + text) == post + " " + shown);
  CHECK(headline("Ulm wins the cup! #1 in the league\n\n" + text) == "Ulm wins the cup! #1 in the league");
}
