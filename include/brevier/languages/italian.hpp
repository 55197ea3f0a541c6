// SPDX-License-Identifier: MIT
//
// italian: the words of Italian.

#ifndef BREVIER_LANGUAGES_ITALIAN_HPP
#define BREVIER_LANGUAGES_ITALIAN_HPP

#include <brevier/language.hpp>

namespace brevier {

struct italian : detail::pack {
  static constexpr char code[3] = "it";
  static constexpr detail::word_line lines[] = {
      {word_class::stop | word_class::dangles | word_class::weak | word_class::starter,
       "il lo la i gli le l un uno una"},
      {word_class::stop | word_class::dangles | word_class::starter,
       "di a da del dello della dei degli delle dell al allo alla ai agli alle all dal dalla dai dagli dalle "
       "dall"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::adverb,
       "con su per tra fra contro sopra sotto fino verso senza sul sulla sui sulle sull presso in nel "
       "nella nei nelle nell negli nello dopo prima durante entro"},
      {word_class::stop | word_class::dangles, "e ed o od né non si d c più molto s sia"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::leans | word_class::caveat,
       "ma però"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::caveat, "se secondo"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::leans,
       "questo questa questi queste suo sua suoi sue loro quest quello quella"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::self | word_class::here,
       "mio mia nostro nostra nostri tua"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::clause,
       "quando dove perché mentre come poiché cui chi quale che"},
      {word_class::stop | word_class::starter | word_class::leans | word_class::weak, "lui lei ciò"},
      {word_class::stop | word_class::starter | word_class::leans | word_class::adverb,
       "inoltre tuttavia quindi infatti poi così anche"},
      {word_class::stop | word_class::starter | word_class::self, "io noi mi"},
      {word_class::stop | word_class::starter, "oggi ieri ora qui cosa solo ancora nessuno"},
      {word_class::stop | word_class::starter | word_class::weak,
       "tutti tutte tutto tutta altri altre altro altra alcuni alcune molti ogni due tre poco primo"},
      {word_class::stop,
       "ne li stesso stessa già sempre mai bene essere stato stata stati quanto parte anni anno oltre"},
      {word_class::stop | word_class::starter | word_class::adverb, "intanto infine attualmente"},
      {word_class::stop | word_class::dangles | word_class::verb,
       "è sono era erano sarà saranno sarebbe viene vengono fu sta siamo"},
      {word_class::stop | word_class::auxiliary,
       "ha hanno aveva avevano può possono deve avrebbe ho abbiamo potrebbe devono"},
      {word_class::verb, "fa va vuole resta arriva"},
      {word_class::speech,
       "detto dice spiega spiegato dichiarato affermato sottolineato aggiunto annunciato sottolinea ricorda "
       "racconta aggiunge"},
      {word_class::date,
       "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre "
       "lunedì martedì mercoledì giovedì venerdì sabato domenica"},
      {word_class::abbreviation, "sig mons card on v dott ing avv"},
      {word_class::abbreviation | word_class::numbered, "n p ecc"},
      {word_class::abbreviation | word_class::date | word_class::may_end,
       "gen feb apr giu ago sett ott nov dic"},
      {word_class::page,
       "condividi abbonati iscriviti newsletter commenti pubblicità pubblicato aggiornato foto immagine "
       "video fonte ansa afp reuters getty leggi accedi cookie facebook twitter whatsapp riproduzione "
       "riservata diritti riservati instagram telegram seguici"},
      {word_class::notice, "segui articolo contenuto sito esperienza ricevi notizie proviene posta casella"},
      {word_class::here, "questo questa"},
  };
};

}  // namespace brevier

#endif  // BREVIER_LANGUAGES_ITALIAN_HPP
