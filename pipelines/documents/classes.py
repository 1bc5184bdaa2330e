"""The KDL 2026 classes that are recognised (http://dvmd.de/fhir/CodeSystem/kdl).

A title word stands in the heading of such a paper, a body word in its sections. The words of all
languages are looked for at once, since foreign papers mix them.
"""

from pipelines.documents.class_words import ClassWords
from pipelines.documents.classes_imaging import IMAGING
from pipelines.documents.classes_letters import LETTERS
from pipelines.documents.classes_pathology import PATHOLOGY
from pipelines.documents.classes_therapy import THERAPY

CLASSES: tuple[ClassWords, ...] = (*LETTERS, *PATHOLOGY, *IMAGING, *THERAPY)
