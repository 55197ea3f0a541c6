// SPDX-License-Identifier: MIT
//
// finnish: the words of Finnish.

#ifndef BREVIER_LANGUAGES_FINNISH_HPP
#define BREVIER_LANGUAGES_FINNISH_HPP

#include <brevier/language.hpp>

namespace brevier {

struct finnish : detail::pack {
  static constexpr char code[3] = "fi";
  static constexpr uint8_t share = 2;
  static constexpr uint8_t habits = 8 * habit::bytes;
  static constexpr detail::word_line lines[] = {
      {word_class::stop | word_class::dangles | word_class::starter, "kuin kanssa ilman kohti ennen"},
      {word_class::stop | word_class::dangles | word_class::starter, "jälkeen aikana lisäksi mukaan"},
      {word_class::stop | word_class::dangles,
       "ei eivät en emme myös noin yli alle niin vain hyvin erittäin"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::leans | word_class::caveat,
       "mutta vaan"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::caveat,
       "ellei paitsi että jos"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::leans,
       "ja tai sekä tämä tämän nämä tätä näiden tässä tästä"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::clause,
       "joka jotka jonka joiden jossa jota kun koska vaikka jolloin missä jolla johon josta joita joissa "
       "joihin jolle joilla"},
      {word_class::stop | word_class::starter | word_class::leans | word_class::weak, "hän he se ne"},
      {word_class::stop | word_class::starter | word_class::leans,
       "hänen heidän sen niiden sitä siitä siinä siihen niitä silti joten näin"},
      {word_class::stop | word_class::starter | word_class::leans | word_class::adverb,
       "kuitenkin siksi toisaalta lisäksi silloin sitten"},
      {word_class::stop | word_class::starter | word_class::self,
       "minä me sinä te minun meidän meille minua meitä"},
      {word_class::stop | word_class::starter,
       "muun muita muiden yksi yhden nyt tänään eilen siellä täällä mitä mikä miten kuka miksi jokainen "
       "jopa osa"},
      {word_class::stop | word_class::starter | word_class::weak,
       "kaikki monet useat muut kaksi kolme eri moni toinen toisen uusi uuden ensimmäinen ensimmäisen "
       "paljon enemmän"},
      {word_class::stop,
       "jo vielä aina enää itse vuotta vuonna vuoden vuosi kertaa prosenttia euroa olla olleet hänet heitä "
       "häntä kautta asti esimerkiksi takia vastaan välillä mukaisesti"},
      {word_class::stop | word_class::starter | word_class::adverb, "tällä samalla lopulta viime"},
      {word_class::stop | word_class::dangles | word_class::verb,
       "on ovat oli olivat ollut ole olisi voi voivat pitää täytyy saa tulee aikoo"},
      {word_class::verb,
       "sai tuli jäi teki antoi lähti nousi laski voitti kuoli pääsi joutui haluaa pystyy aloitti jatkuu"},
      {word_class::speech,
       "sanoo sanoi kertoo kertoi mukaansa toteaa totesi arvioi uskoo kirjoittaa ilmoitti korostaa "
       "sanovat vahvisti"},
      {word_class::date,
       "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta "
       "lokakuuta marraskuuta joulukuuta tammikuussa helmikuussa maaliskuussa huhtikuussa toukokuussa "
       "kesäkuussa heinäkuussa elokuussa syyskuussa lokakuussa marraskuussa joulukuussa maanantaina "
       "tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntaina"},
      {word_class::abbreviation, "esim mm ns tri ts ent toim vrt"},
      {word_class::abbreviation | word_class::numbered, "nro s klo n puh kpl jne ym yms"},
      {word_class::page,
       "jaa tilaa uutiskirje kommentit kommentoi mainos kuva kuvat video lähde stt afp reuters getty lue "
       "kirjaudu evästeet facebook twitter whatsapp tekijänoikeus oikeudet pidätetään päivitetty "
       "julkaistu tulosta kuuntele seuraa klikkaa juttu katso instagram tilaajille uutiskirjeemme "
       "facebookissa instagramissa"},
      {word_class::notice,
       "artikkeli artikkelin sivusto sovellus evästeitä käytämme käyttökokemustasi parantaaksemme saat "
       "uutiset suoraan sähköpostiisi"},
      {word_class::here, "tämä tämän"},
  };
};

}  // namespace brevier

#endif  // BREVIER_LANGUAGES_FINNISH_HPP
