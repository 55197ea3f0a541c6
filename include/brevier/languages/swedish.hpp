// SPDX-License-Identifier: MIT
//
// swedish: the words of Swedish.

#ifndef BREVIER_LANGUAGES_SWEDISH_HPP
#define BREVIER_LANGUAGES_SWEDISH_HPP

#include <brevier/language.hpp>

namespace brevier {

struct swedish : detail::pack {
  static constexpr char code[3] = "sv";
  static constexpr uint8_t habits = habit::particles;
  static constexpr detail::word_line lines[] = {
      {word_class::stop | word_class::dangles | word_class::weak | word_class::starter, "en ett den det de"},
      {word_class::stop | word_class::dangles | word_class::starter,
       "av till åt att inte blivit varit ut upp in än mycket så också"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::adverb,
       "på med för från om mot hos utan genom över runt utanför längs via vid mellan bland kring inför i efter "
       "under före sedan innan"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::leans | word_class::caveat,
       "men"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::caveat, "enligt"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::leans,
       "och eller hans hennes dess deras sin sitt sina denna detta dessa"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::self | word_class::here,
       "min mitt mina vår vårt våra din"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::clause,
       "när då eftersom medan trots där vilket vilka som"},
      {word_class::stop | word_class::starter | word_class::leans | word_class::weak, "han hon"},
      {word_class::stop | word_class::starter | word_class::leans | word_class::adverb,
       "dock därför dessutom däremot sedan ändå"},
      {word_class::stop | word_class::starter | word_class::self | word_class::weak,
       "jag vi du ni mig oss dig"},
      {word_class::stop | word_class::starter, "man vad vem hur här nu idag igår allt bara redan även annat"},
      {word_class::stop | word_class::starter | word_class::weak,
       "många alla båda några flera andra ingen inga två tre varje mer samma nya nytt första"},
      {word_class::stop,
       "vara ha få sig honom henne dem ju själv något någon år gånger gång kronor procent bli helt igen "
       "kvar alltid aldrig fram bra"},
      {word_class::stop | word_class::starter | word_class::adverb, "samtidigt slutligen nyligen numera"},
      {word_class::stop | word_class::dangles | word_class::verb, "är var blev får fick blir"},
      {word_class::stop | word_class::auxiliary, "har hade kan kunde ska skulle vill ville måste bör"},
      {word_class::verb,
       "kommer går gick kom tar tog gör gjorde ger gav ligger finns står fanns vann väntas greps dog "
       "hittades"},
      {word_class::speech,
       "säger sade sa berättar uppger skriver skrev menar meddelar meddelade berättade hävdar konstaterar "
       "rapporterar uppgav"},
      {word_class::date,
       "januari februari mars april maj juni augusti september oktober november december måndag måndagen "
       "tisdag tisdagen onsdag onsdagen torsdag torsdagen fredag fredagen lördag lördagen söndag "
       "söndagen"},
      {word_class::abbreviation, "dvs ca resp st inkl"},
      {word_class::abbreviation | word_class::numbered, "s sid osv m.fl"},
      {word_class::abbreviation | word_class::may_end, "kl"},
      {word_class::abbreviation | word_class::date | word_class::may_end, "jan feb apr aug sept okt nov dec"},
      {word_class::page,
       "dela prenumerera prenumeration nyhetsbrev kommentarer kommentar annons foto bild bilder video "
       "källa tt afp reuters getty läs läsa logga cookies facebook twitter whatsapp rättigheter klicka "
       "uppdaterad publicerad lyssna följ instagram prenumeranter"},
      {word_class::notice,
       "artikel artikeln uppdateras webbplats upplevelse anmäl inkorg publicerades nyheterna nyheter"},
      {word_class::here, "denna här"},
      {word_class::by, "av"},
  };
};

}  // namespace brevier

#endif  // BREVIER_LANGUAGES_SWEDISH_HPP
