"""Right translations in every language pair of the product raise no must-fix finding."""

import pytest

from pipelines.translation.checks import check
from pipelines.translation.results import Severity

INTO_GERMAN = {
    "uk": [
        ("Скарги на біль у правому підребер'ї протягом 3 місяців.",
         "Beschwerden: Schmerzen im rechten Oberbauch seit 3 Monaten."),
        ("Печінка не збільшена, +1 см з-під краю реберної дуги.",
         "Leber nicht vergrößert, +1 cm unter dem Rippenbogen."),
        ("КТ ОЧП від 12 березня 2026 р.: вогнищевих змін немає.",
         "CT Abdomen vom 12.03.2026: keine fokalen Veränderungen."),
        ("Гемоглобін 112 г/л, лейкоцити 6,4×10⁹/л, ШОЕ 25 мм/год.",
         "Hämoglobin 112 g/l, Leukozyten 6,4 × 10⁹/l, BSG 25 mm/h."),
        ("Права легеня без патології, у лівій — вузол 8 мм.",
         "Rechte Lunge unauffällig, links ein Knoten von 8 mm."),
        ("Алергологічний анамнез не обтяжений.", "Allergien nicht bekannt."),
        ("Приймати по 1 таблетці 2 рази на день, не більше 10 днів.",
         "1 Tablette zweimal täglich, höchstens 10 Tage."),
        ("Рекомендовано контроль через два тижні.", "Kontrolle in 2 Wochen empfohlen."),
    ],
    "pl": [
        ("Pacjentka 54-letnia przyjęta z powodu guza piersi prawej.",
         "Die 54-jährige Patientin wurde wegen eines Tumors der rechten Brust aufgenommen."),
        ("Węzły chłonne pachowe niepowiększone.", "Axilläre Lymphknoten nicht vergrößert."),
        ("Bez cech przerzutów w badaniu TK z dnia 5 maja 2026 r.",
         "Im CT vom 05.05.2026 keine Metastasen."),
        ("Hemoglobina 11,2 g/dl, płytki 250 tys./µl.",
         "Hämoglobin 11,2 g/dl, Thrombozyten 250 Tsd./µl."),
        ("Płuco lewe prawidłowe, prawidłowy obraz serca.",
         "Linke Lunge unauffällig, regelrechte Darstellung des Herzens."),
        ("Nie wyklucza się zmiany złośliwej.", "Ein maligner Befund ist nicht ausgeschlossen."),
        ("Zalecono kontrolę co najmniej raz na 3 miesiące.",
         "Kontrolle mindestens einmal alle 3 Monate empfohlen."),
        ("Obustronnie szmer pęcherzykowy prawidłowy.", "Beidseits regelrechtes Atemgeräusch."),
    ],
    "tr": [
        ("Sağ memede 23x18 mm boyutunda kitle izlendi.",
         "In der rechten Brust Raumforderung von 23 × 18 mm."),
        ("Karaciğerde yer kaplayan lezyon saptanmadı.", "In der Leber keine Raumforderung."),
        ("Hastanın bilinen alerjisi yok.", "Keine Allergien bekannt."),
        ("Her iki böbrek normal boyuttadır.", "Beide Nieren sind normal groß."),
        ("12.03.2026 tarihli BT: sol akciğer üst lobda 8 mm nodül.",
         "CT vom 12.03.2026: im linken Oberlappen ein Knoten von 8 mm."),
        ("Ki-67 %35, ER %90 pozitif, HER2 negatif.",
         "Ki-67 35 %, ER 90 % positiv, HER2 negativ."),
        ("Günde 2 kez 500 mg, 7 gün.", "Zweimal täglich 500 mg, 7 Tage."),
        ("Sağlık durumu iyi, solunum sesleri doğal.",
         "Allgemeinzustand gut, Atemgeräusch normal."),
    ],
    "ro": [
        ("Pacientă în vârstă de 61 de ani, fără antecedente alergice.",
         "61-jährige Patientin ohne bekannte Allergien."),
        ("Nodul de 12 mm în sânul stâng, cadranul supero-extern.",
         "Knoten von 12 mm in der linken Brust, oberer äußerer Quadrant."),
        ("Nu se evidențiază metastaze hepatice.", "Keine Lebermetastasen nachweisbar."),
        ("Hemoglobină 11,9 g/dl, leucocite 7.200/µl.",
         "Hämoglobin 11,9 g/dl, Leukozyten 7.200/µl."),
        ("CT din 3 aprilie 2026: plămânul drept fără leziuni.",
         "CT vom 03.04.2026: rechte Lunge ohne Läsionen."),
        ("Rinichii bilateral de dimensiuni normale.", "Nieren beidseits normal groß."),
    ],
    "en": [
        ("He denies chest pain and has had no fever.", "Er verneint Brustschmerzen, kein Fieber."),
        ("There is no evidence of cord compression at L4/5.",
         "Kein Hinweis auf eine Myelonkompression in Höhe L4/5."),
        ("Right-sided disc protrusion at L5/S1 of 7 mm, left side normal.",
         "Rechtsseitige Bandscheibenprotrusion L5/S1 von 7 mm, linke Seite unauffällig."),
        ("He left the hospital on March 3, 2026.", "Er verließ das Krankenhaus am 03.03.2026."),
        ("Unremarkable appearance of both kidneys.", "Beide Nieren unauffällig."),
        ("Take one tablet (5 mg) twice daily, no more than 10 mg per day.",
         "2-mal täglich 1 Tablette (5 mg), höchstens 10 mg pro Tag."),
        ("WBC 12,500/µl; potassium 4.1 mmol/L; eGFR 75 mL/min/1.73 m².",
         "Leukozyten 12.500/µl; Kalium 4,1 mmol/l; eGFR 75 ml/min/1,73 m²."),
        ("Non-small cell lung cancer, stage IIIB.",
         "Nichtkleinzelliges Lungenkarzinom, Stadium IIIB."),
    ],
    "ru": [
        ("Немелкоклеточный рак правого лёгкого, стадия IIIB.",
         "Nichtkleinzelliges Karzinom der rechten Lunge, Stadium IIIB."),
        ("Необходимо исключить метастазы.", "Metastasen sind auszuschließen."),
        ("Несколько недель назад перенёс ОРВИ.", "Vor einigen Wochen Atemwegsinfekt."),
        ("Неврологический статус без особенностей.", "Neurologischer Status unauffällig."),
        ("Пульс 78 уд/мин, АД 130/85 мм рт. ст., SpO2 98%.",
         "Puls 78/min, RR 130/85 mmHg, SpO2 98 %."),
        ("Левофлоксацин 500 мг 1 раз в сутки.", "Levofloxacin 500 mg 1-mal täglich."),
        ("Правильной формы, контуры ровные.", "Regelmäßig geformt, glatt begrenzt."),
        ("Опухоль правой и левой долей.", "Tumor beider Leberlappen."),
        ("Пациент 1961 г. р., вес 71,5 кг.", "Patient, Jg. 1961, Gewicht 71,5 kg."),
        ("Суммарная доза 50,4 Гр за 28 фракций.", "Gesamtdosis 50,4 Gy in 28 Fraktionen."),
    ],
    "ar": [
        ("لا توجد عقد لمفية متضخمة في الإبط الأيسر.",
         "Keine vergrößerten Lymphknoten in der linken Axilla."),
        ("الكليتان طبيعيتان في الجانبين.", "Nieren beidseits unauffällig."),
        ("الجرعة ٥٠٠ ملغ كل ١٢ ساعة لمدة ٧ أيام.", "Dosis 500 mg alle 12 Stunden für 7 Tage."),
        ("الهيموغلوبين 11.4 غ/دل.", "Hämoglobin 11,4 g/dl."),
        ("تاريخ العملية: 14 آذار 2026.", "Operationsdatum: 14.03.2026."),
        ("غير مدخنة.", "Nichtraucherin."),
    ],
}  # fmt: skip
FROM_GERMAN = [
    ("ru", "Keine Indikation zur Operation; 6 Zyklen Chemotherapie bis 30.06.2026.",
     "Показаний к операции нет; 6 циклов химиотерапии до 30.06.2026."),
    ("ru", "Der linke Leberlappen ist nicht befallen, rechts ein Herd von 12,5 mm.",
     "Левая доля печени не поражена, справа очаг 12,5 мм."),
    ("uk", "Kein Rezidiv in der rechten Lunge, Kontrolle in 3 Monaten.",
     "Рецидиву в правій легені немає, контроль через 3 місяці."),
    ("en", "Wir empfehlen, nicht zu operieren, Dosis 1.000 mg/m² am 14.03.2026.",
     "We advise against surgery and do not recommend it, dose 1,000 mg/m² on 14 March 2026."),
    ("pl", "Linke Niere unauffällig, keine Metastasen.", "Nerka lewa bez zmian, brak przerzutów."),
    ("tr", "Keine Metastasen in der linken Lunge.", "Sol akciğerde metastaz saptanmadı."),
    ("ro", "Ohne Nachweis von Metastasen rechts.", "Fără metastaze în partea dreaptă."),
    ("ar", "Keine Metastasen in der linken Brust, 23 mm.",
     "لا توجد نقائل في الثدي الأيسر، 23 ملم."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "source", "target"),
    [(language, *pair) for language, pairs in INTO_GERMAN.items() for pair in pairs],
)
def test_into_german(language: str, source: str, target: str) -> None:
    found = check(source, target, source_language=language, target_language="de")

    assert [f for f in found if f.severity is Severity.MUST_FIX] == []


@pytest.mark.parametrize(("language", "source", "target"), FROM_GERMAN)
def test_from_german(language: str, source: str, target: str) -> None:
    found = check(source, target, source_language="de", target_language=language)

    assert [f for f in found if f.severity is Severity.MUST_FIX] == []
