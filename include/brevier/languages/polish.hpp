// SPDX-License-Identifier: MIT
//
// polish: the words of Polish.

#ifndef BREVIER_LANGUAGES_POLISH_HPP
#define BREVIER_LANGUAGES_POLISH_HPP

#include <brevier/language.hpp>

namespace brevier {

struct polish : detail::pack {
  static constexpr char code[3] = "pl";
  static constexpr uint8_t habits = habit::ordinals | 7 * habit::bytes;
  static constexpr detail::word_line lines[] = {
      {word_class::stop | word_class::dangles | word_class::starter,
       "na do od nie się czy niż bardzo by jako tak też być mieć"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::adverb,
       "z ze we dla przez przy o u za pod nad przed między bez wobec poza oraz ponad wśród dzięki po "
       "mimo"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::abbreviation |
           word_class::numbered | word_class::may_end | word_class::adverb,
       "w"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::leans | word_class::caveat,
       "ale lecz jednak"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::caveat,
       "jeśli jeżeli że iż żeby aby według"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::leans,
       "i a albo lub ten ta to te tego tej tym tych tę jego jej ich więc"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::self | word_class::here,
       "nasz nasza nasze naszych naszego"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::clause,
       "który która które którzy którego której których którym którą gdy kiedy ponieważ gdyż gdzie choć podczas jak"},
      {word_class::stop | word_class::starter | word_class::leans | word_class::weak, "on ona oni"},
      {word_class::stop | word_class::starter | word_class::leans, "dlatego natomiast"},
      {word_class::stop | word_class::starter | word_class::leans | word_class::adverb,
       "ponadto następnie również także"},
      {word_class::stop | word_class::starter | word_class::self, "ja my wy mnie nam nas"},
      {word_class::stop | word_class::starter,
       "wszyscy wszystko tu tam teraz dziś wczoraj co nawet tylko już"},
      {word_class::stop | word_class::starter | word_class::weak,
       "wielu wiele inni inne innych każdy dwa dwie dwóch trzy jeden jedna kilka swój swoje swoich swojej "
       "swoją około"},
      {word_class::stop,
       "go mu nim nich im ją je sobie sam jeszcze zawsze rok roku lat lata latach raz procent można "
       "aż"},
      {word_class::stop | word_class::starter | word_class::adverb, "obecnie ostatnio"},
      {word_class::stop | word_class::dangles | word_class::verb,
       "jest są był była było były będzie będą został została zostało zostały zostaną zostanie może mogą ma mają miał "
       "musi powinien należy trzeba chce"},
      {word_class::verb, "zginął wygrał trwa"},
      {word_class::speech,
       "powiedział powiedziała mówi dodał dodała podkreślił poinformował poinformowała stwierdził zaznaczył "
       "wyjaśnił podał napisał"},
      {word_class::date,
       "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia "
       "poniedziałek wtorek środę czwartek piątek sobotę sobota niedzielę niedziela"},
      {word_class::abbreviation, "hab oprac mgr inż mec kpt st asp sierż np tzw tj św ul al gen płk fot"},
      {word_class::abbreviation | word_class::numbered, "s str ust godz tys ok zob zł"},
      {word_class::abbreviation | word_class::numbered | word_class::may_end, "r"},
      {word_class::own, "ł ą ę"},
      {word_class::page,
       "udostępnij zapisz komentarze komentarz reklama fot foto zdjęcie zdjęcia wideo źródło pap reuters "
       "czytaj zaloguj cookies facebook whatsapp prawa zastrzeżone opublikowano aktualizacja zobacz "
       "instagram prenumeratorów twitter instagramie facebooku newsletter newslettera"},
      {word_class::notice, "obserwuj artykuł tekst serwisu otrzymuj wiadomości plików używamy pochodzi"},
      {word_class::here, "ten tego"},
  };
};

}  // namespace brevier

#endif  // BREVIER_LANGUAGES_POLISH_HPP
