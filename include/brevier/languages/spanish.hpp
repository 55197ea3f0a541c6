// SPDX-License-Identifier: MIT
//
// spanish: the words of Spanish.

#ifndef BREVIER_LANGUAGES_SPANISH_HPP
#define BREVIER_LANGUAGES_SPANISH_HPP

#include <brevier/language.hpp>

namespace brevier {

struct spanish : detail::pack {
  static constexpr char code[3] = "es";
  static constexpr detail::word_line lines[] = {
      {word_class::stop | word_class::dangles | word_class::weak | word_class::starter,
       "el la los las un una"},
      {word_class::stop | word_class::dangles | word_class::starter, "de del a al unos unas como"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::adverb,
       "con por para sin sobre contra entre hacia bajo en tras desde hasta durante ante"},
      {word_class::stop | word_class::dangles, "se le les no y e o u ni muy más ser sido haber"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::leans | word_class::caveat,
       "pero"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::caveat, "si según"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::leans,
       "su sus este esta estos estas ese esa eso"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::self | word_class::here,
       "mi mis nuestro nuestra nuestros tu"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::clause,
       "cuando donde porque aunque mientras quien quienes que cuyo cuya"},
      {word_class::stop | word_class::starter | word_class::leans | word_class::weak,
       "él ella ellos ellas esto"},
      {word_class::stop | word_class::starter | word_class::leans | word_class::adverb,
       "además también así entonces luego actualmente"},
      {word_class::stop | word_class::starter | word_class::self, "yo nosotros usted ustedes nos me te"},
      {word_class::stop | word_class::starter, "lo ahora hoy ayer aquí allí qué cómo solo sólo incluso"},
      {word_class::stop | word_class::starter | word_class::weak,
       "todo toda todos todas otro otra otros otras algunos algunas muchos cada dos tres gran mayor mejor "
       "primer primera tan poco"},
      {word_class::stop,
       "mismo misma parte vez veces años año día días menos ya aún todavía siempre nunca bien tanto"},
      {word_class::stop | word_class::dangles | word_class::verb,
       "es son era eran fue fueron hay está están estaba será serán sería tiene tienen hizo hace"},
      {word_class::stop | word_class::auxiliary, "ha han había habían puede pueden debe va"},
      {word_class::verb, "dio quiere llegó ganó perdió murió tuvo quedó sigue logró busca tenía podría"},
      {word_class::speech,
       "dijo afirmó aseguró señaló explicó indicó declaró anunció añadió agregó informó manifestó "
       "destacó sostuvo denunció confirmó dice comentó"},
      {word_class::date,
       "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes "
       "martes miércoles jueves viernes sábado domingo"},
      {word_class::abbreviation, "dña dª cnel mons sto gral sta excmo"},
      {word_class::abbreviation | word_class::numbered, "p etc aprox uu ee.uu"},
      {word_class::abbreviation | word_class::may_end, "cía"},
      {word_class::abbreviation | word_class::date | word_class::may_end,
       "ene feb abr jun jul ago sept oct nov dic"},
      {word_class::page,
       "compartir suscríbete pie suscripción comentarios comentario publicidad publicado actualizado foto "
       "fotos imagen vídeo video fuente efe afp reuters getty leer lea síguenos cookies facebook twitter "
       "whatsapp derechos reservados newsletter boletín instagram telegram suscriptores"},
      {word_class::notice,
       "artículo entrada noticia noticias app experiencia recibe apúntate publicó originalmente utilizamos "
       "correo servicios"},
      {word_class::here, "este esta su"},
      {word_class::by, "por"},
  };
};

}  // namespace brevier

#endif  // BREVIER_LANGUAGES_SPANISH_HPP
