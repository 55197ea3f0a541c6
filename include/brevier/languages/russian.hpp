// SPDX-License-Identifier: MIT
//
// russian: the words of Russian.

#ifndef BREVIER_LANGUAGES_RUSSIAN_HPP
#define BREVIER_LANGUAGES_RUSSIAN_HPP

#include <brevier/language.hpp>

namespace brevier {

struct russian : detail::pack {
  static constexpr char code[3] = "ru";
  static constexpr uint8_t share = 4;  // texts of its family have up to three
  static constexpr uint8_t habits = 12 * habit::bytes;
  static constexpr uint16_t stages = stage::agencies;  // "14 мар - РИА Новости."
  static constexpr detail::word_line lines[] = {
      {word_class::stop | word_class::dangles | word_class::starter | word_class::abbreviation |
           word_class::numbered | word_class::may_end | word_class::adverb,
       "в"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::adverb,
       "во на с со к ко из от до по о об у за для без при под над между через против среди около перед "
       "благодаря после"},
      {word_class::stop | word_class::dangles, "не ни как чем очень бы же ли быть"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::leans | word_class::caveat,
       "но однако"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::caveat,
       "если что чтобы согласно"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::leans,
       "и а или этот эта это эти этого этой этом этих этому эту его ее её их"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::self | word_class::here,
       "мой наш наша нашей нашего нашими наши"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::clause,
       "который которая которое которые которого которой которых котором которым которую когда где "
       "поскольку хотя пока"},
      {word_class::stop | word_class::starter | word_class::leans | word_class::weak, "он она они"},
      {word_class::stop | word_class::starter | word_class::leans, "поэтому тем"},
      {word_class::stop | word_class::starter | word_class::leans | word_class::adverb,
       "также затем потом тогда ранее"},
      {word_class::stop | word_class::starter | word_class::self, "я мы вы нас нам"},
      {word_class::stop | word_class::starter,
       "всё так там здесь теперь сейчас сегодня вчера кто какой какие уже тоже то того том той те потому"},
      {word_class::stop | word_class::starter | word_class::weak,
       "все всех многие другие других два двух две три один одна даже только ещё еще свой свою своей своих "
       "своего более"},
      {word_class::stop,
       "ему ей него них ним себя себе лет год года году раз время всего всегда нет да тот чего можно"},
      {word_class::stop | word_class::dangles | word_class::verb,
       "был была было были будет будут может могут есть должен должна должны стал стала является"},
      {word_class::verb, "стало погиб получил получили нашли"},
      {word_class::speech,
       "сказал сказала сказали заявил заявила заявили сообщил сообщили сообщает рассказал рассказала "
       "отметил отметила добавил подчеркнул считает говорит пишет уточнил"},
      {word_class::date,
       "января февраля марта апреля мая июня июля августа сентября октября ноября декабря понедельник "
       "вторник среду четверг пятницу субботу воскресенье"},
      {word_class::abbreviation | word_class::numbered, "см ст тыс млн млрд руб коп ок др км м д табл"},
      {word_class::abbreviation | word_class::may_end, "им оз долл"},
      // of the letters that Bulgarian, Ukrainian, Belarusian, Serbian, Macedonian and Russian do not share
      {word_class::own, "ы ё"},
      {word_class::own | word_class::abbreviation | word_class::numbered | word_class::may_end, "э"},
      {word_class::foreign, "і ї ј ъ се са че ще"},
      {word_class::page,
       "поделиться подписаться подпишитесь подпись рассылка комментарии реклама фото видео источник риа "
       "тасс читайте читать войти facebook telegram права автор опубликовано обновлено instagram "
       "защищены подписывайтесь следите cookie комментарий оставить подписчиков"},
      {word_class::notice,
       "статья материал материалов сайт новости новостями файлы ссылка обязательна появились сначала "
       "использовании"},
      {word_class::here, "этот эта"},
  };
};

}  // namespace brevier

#endif  // BREVIER_LANGUAGES_RUSSIAN_HPP
