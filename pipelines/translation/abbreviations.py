"""Abbreviations of medical prose that carry a point and do not end a sentence, by language."""

_SHARED = "dr prof med ca cf vs etc no nr fig tab vol p pp st"

ABBREVIATIONS: dict[str, frozenset[str]] = {
    language: frozenset(f"{_SHARED} {words}".split())
    for language, words in {
        "ru": (
            "г гг р т е д к н п ст ул обл р-н кв стр с см мм рт тел им инв гос др пр проф доц акад "
            "зав отд леч вр пац бол жен муж лет мес нед сут дн ч мин сек раз табл таб капс амп фл "
            "р-р в/в в/м п/к вв вм кап ед тыс млн млрд напр т.е т.д т.п т.к т.н и.о ув диагн закл "
            "рис обр иссл анам жал об-но лев прав верх ниж пер зад наиб наим макс норм патол хр "
            "остр ок прибл сокр мед биох гист ан кр моч поликл гор пос дер м дер руб"
        ),
        "uk": (
            "р рр м с см мм рт ст вул обл кв тел ім проф доц зав від лік хв год дн міс тиж доб "
            "табл таб капс амп фл т.з т.д т.п т.ч ін напр грн обл смт під прав лів верх хр гостр"
        ),
        "pl": (
            "r ok tzw tj np m.in itd itp ul pow woj tel lek hab prof dot nt ww jw str pkt tabl "
            "kaps amp godz dz tyg mies ust mg zob oddz ord przew prawd wg ur zam pt im śr maks min"
        ),
        "en": (
            "mr mrs ms e.g i.e approx resp incl dept hosp tel ext ref yr yrs mo mos wk wks hr hrs "
            "min sec max tab caps inj inf lt rt post ant sup lat med dist prox q.d b.i.d t.i.d p.o "
            "i.v i.m s.c pt pts dob hx dx rx tx sx fx jan feb mar apr jun jul "
            "aug sep sept oct nov dec"
        ),
        "ar": "د أ.د أ م ص ت هـ ق ب ج",
        "tr": (
            "uzm op doç yrd öğr gör sn bkz vb vs örn tel cad sok mah apt kat sağ sol yaş tab amp "
            "kap gün ay yıl sa dk dk.sn hst pol ort maks"
        ),
        "ro": (
            "nr str tel jud loc dl dna ex etc aprox resp mg cpr tb fl fiol zi zile luni săpt min "
            "dg dr conf prim sect spit int ext stg dr univ cca d.p.d.v"
        ),
        "de": (
            "z.b d.h u.a z.n v.a o.b o.g u.u bzw ggf ca evtl inkl exkl zzt usw abs bds li re lt "
            "bes path histol klin präop postop intraop stat amb tgl tbl tabl kps amp inf inj mg "
            "max min str tel geb pat univ hr fr abb s st.p i.v i.m s.c p.o n.b vgl sog i.d.r m.e d"
        ),
    }.items()
}
