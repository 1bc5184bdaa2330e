"""The document classes of KDL 2026 that reach us, with what other code systems call them.

Source of the codes and names: DVMD, http://dvmd.de/fhir/CodeSystem/kdl; class and type after
IHE Deutschland. KDL has more classes; an unknown one keeps its code and gets no name from us.
"""

from dataclasses import dataclass

KDL_SYSTEM = "http://dvmd.de/fhir/CodeSystem/kdl"
UNCLASSIFIED_TITLE = "Dokument ohne Klasse"


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """One class: its German name, IHE XDS class and type, and a LOINC code where there is one."""

    code: str
    title: str
    xds_class: str
    xds_type: str
    loinc: str | None = None


_KINDS = (
    DocumentKind("AD010101", "Ärztliche Stellungnahme", "BRI", "BERI"),
    DocumentKind("AD010108", "Vorläufiger Arztbericht", "BRI", "BERI"),
    DocumentKind("AD010109", "Ärztlicher Befundbericht", "BEF", "BEFU"),
    DocumentKind("AD010111", "Ambulanzbrief", "BRI", "BERI"),
    DocumentKind("AD010112", "Kurzarztbrief", "BRI", "BERI"),
    DocumentKind("AD010115", "Entlassungsbericht", "BRI", "BERI", "18842-5"),
    DocumentKind("AD010116", "Verlegungsbericht", "BRI", "BERI"),
    DocumentKind("AD010199", "Sonstiger Arztbericht", "BRI", "BERI"),
    DocumentKind("AD060101", "Konsilanforderung", "ANF", "FALL"),
    DocumentKind("AD060107", "Teambesprechungsprotokoll", "DUR", "FALL"),
    DocumentKind("AD060110", "Konsilbericht", "DUR", "FALL", "11488-4"),
    DocumentKind("AM050101", "Datenschutzerklärung", "ADM", "EINW"),
    DocumentKind("AM050107", "Schweigepflichtentbindung", "ADM", "EINW"),
    DocumentKind("AM160102", "Impfausweis", "AUS", "PATD"),
    DocumentKind("AM160103", "Vorsorgevollmacht", "ADM", "PATD"),
    DocumentKind("AM160110", "Ausweiskopie", "ADM", "PATD"),
    DocumentKind("AM160111", "Implantat-Ausweis", "AUS", "PATD"),
    DocumentKind("AU010101", "Anamnesebogen", "DUR", "AUFN"),
    DocumentKind("DG020102", "Angiographiebefund", "BEF", "BILD"),
    DocumentKind("DG020103", "CT-Befund", "BEF", "BILD", "18748-4"),
    DocumentKind("DG020104", "Echokardiographiebefund", "BEF", "BILD"),
    DocumentKind("DG020105", "Endoskopiebefund", "BEF", "BILD", "18751-8"),
    DocumentKind("DG020106", "Herzkatheterprotokoll", "DUR", "BILD"),
    DocumentKind("DG020107", "MRT-Befund", "BEF", "BILD", "18748-4"),
    DocumentKind("DG020109", "PET-Befund", "BEF", "BILD", "18748-4"),
    DocumentKind("DG020110", "Röntgenbefund", "BEF", "BILD", "18748-4"),
    DocumentKind("DG020111", "Sonographiebefund", "BEF", "BILD", "18748-4"),
    DocumentKind("DG020112", "SPECT-Befund", "BEF", "BILD", "18748-4"),
    DocumentKind("DG020113", "Szintigraphiebefund", "BEF", "BILD", "18748-4"),
    DocumentKind("DG020114", "Mammographiebefund", "BEF", "BILD", "18748-4"),
    DocumentKind(
        "DG020199", "Sonstige Dokumentation bildgebende Diagnostik", "BEF", "BILD", "18748-4"
    ),
    DocumentKind("DG060111", "EKG-Auswertung", "BEF", "FUNK"),
    DocumentKind("ED020103", "Fotodokumentation Diagnostik", "BIL", "FOTO"),
    DocumentKind("LB120106", "Hämatologisches Speziallabor", "LAB", "BEFU", "11502-2"),
    DocumentKind("LB120107", "Laborbefund", "LAB", "BEFU", "11502-2"),
    DocumentKind("LB130101", "Mikrobiologiebefund", "LAB", "MKRO"),
    DocumentKind("LB220102", "Virologiebefund", "LAB", "VIRO"),
    DocumentKind("OP150103", "OP-Bericht", "DUR", "OPDK", "11504-8"),
    DocumentKind("OP150106", "OP-Protokoll", "DUR", "OPDK"),
    DocumentKind("PT080102", "Histologiebefund", "BEF", "PATH", "11526-1"),
    DocumentKind("PT130102", "Molekularpathologiebefund", "BEF", "PATH", "51969-4"),
    DocumentKind("PT260102", "Zytologiebefund", "BEF", "PATH", "11526-1"),
    DocumentKind("SD150103", "Tumorkonferenzprotokoll", "DUR", "ONKO", "85231-9"),
    DocumentKind("TH020101", "Bestrahlungsplan", "PLA", "BSTR"),
    DocumentKind("TH020102", "Bestrahlungsprotokoll", "DUR", "BSTR", "34832-6"),
    DocumentKind("TH130103", "Chemotherapieprotokoll", "DUR", "MEDI", "11486-8"),
    DocumentKind("TH130107", "Medikamentenplan intern/extern", "PLA", "MEDI", "56445-0"),
)
KINDS = {kind.code: kind for kind in _KINDS}
# Obsolete from 1 January 2026; still accepted, never written.
SUCCESSORS = {
    "AD010103": "AD010115",
    "AD010104": "AD010115",
    "AD010106": "AD010116",
    "AD010107": "AD010116",
    "AD060103": "AD060110",
    "AD060104": "AD060110",
    "AD060106": "SD150103",
    "LB120102": "LB120107",
    "LB120103": "LB120107",
}


def kind_of(code: str | None) -> DocumentKind | None:
    """Return the class for a KDL code, an obsolete one by its successor; None when unknown."""
    return KINDS.get(SUCCESSORS.get(code, code)) if code else None


def title_of(code: str | None) -> str:
    """Return the German name of a document class for a heading."""
    kind = kind_of(code)
    return kind.title if kind else UNCLASSIFIED_TITLE
