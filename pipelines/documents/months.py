"""The names of the months, or the stems they are declined from, in the languages we read."""

_STEMS = (
    "январ феврал март апрел мая июн июл август сентябр октябр ноябр декабр",
    "січн лют берез квіт трав черв лип серп верес жовт листопад груд",
    "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
    "january february march april may june july august september october november december",
    "jan feb mar apr may jun jul aug sep oct nov dec",
    "januar februar märz april mai juni juli august september oktober november dezember",
    "yanvar fevral mart aprel may iyun iyul avgust sentyabr oktyabr noyabr dekabr",
    "январ феврал март апрел май июн июл август сентябр октябр ноябр декабр",
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "stycz lutego mar kwie maja czerw lip sierp wrze paźdz listop grud",
    "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie "
    "decembrie",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول",
)

MONTHS: dict[str, int] = {
    name.replace("_", " "): number
    for stems in _STEMS
    for number, name in enumerate(stems.split(), 1)
}
