/** The State's overview. */
export const state = {
  "state.heading": "बिहार, {year}",
  "state.lead":
    "{districts, plural, one {# जिला} other {# जिले}}, {centres, plural, one {# केन्द्र} other {# केन्द्र}}",
  "state.received": "प्राप्त",
  "state.disposed": "निष्पादित",
  "state.rate": "निष्पादन दर",
  "state.opening": "आरंभ में लंबित",
  "state.closing": "अंत में लंबित",
  "state.perLakh": "प्रति लाख महिला",
  "state.withheld":
    "* रोका गया: {threshold} से कम महिलाएँ, या ऐसा आँकड़ा जिससे वह संख्या निकल सकती है। दोबारा खुले मामले लंबित में {threshold}-{threshold} करके जुड़ते हैं।",
  "state.guard": "अधिक केस दर्ज होना खराब होना नहीं है; प्रायः इसका अर्थ है कि महिलाएँ केन्द्र तक पहुँच रही हैं।",
  "state.census": "प्रति लाख की गणना जनगणना 2011 की महिला जनसंख्या पर है, सभी जिलों के लिए एक ही आधार।",
  "state.asOf": "{at} तक की स्थिति",
  "state.mapHeading": "38 जिले एक साथ",
  "state.mapLabel": "टाइल मानचित्र: {measure}",
  "state.mapKey": "जो खाना पृष्ठभूमि से जितना अलग दिखे, उसकी संख्या उतनी बड़ी। रंग अच्छा या बुरा नहीं बताता।",
  "state.ganga": "गंगा",
  "state.show": "मानचित्र में दिखाएँ",
  "state.tableHeading": "जिलेवार तालिका",
  "state.caption": "जिलेवार आँकड़े, वित्तीय वर्ष {year}",
  "state.district": "जिला",
  "state.total": "बिहार",
  "state.sortBy": "{column} के क्रम में लगाएँ",
  "state.byCategory": "मामले के प्रकार से, पूरा राज्य",
  "state.noCases": "राज्य स्तर पर केवल संख्याएँ दिखती हैं; किसी महिला का केस यहाँ से नहीं खुलता।",
  "state.madeUp":
    "प्रदर्शन: 2024-25 में बक्सर की पंजी और बिहार का योग प्रकाशित हैं; बाकी जिलों का बँटवारा और अन्य वर्ष काल्पनिक हैं।",
} as const;
