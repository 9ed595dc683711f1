"""Firms, outlets and networks that stories call by one word, and how to tell a firm's full name."""

import re

# Only those that are no first or last name: a story's "Ford" is a person until it says otherwise.
FIRMS = frozenset(
    """
    adidas adobe aetna airbnb airbus alibaba alphabet amazon amtrak apple astrazeneca audi
    barclays bmw boeing bp burberry chevron chevrolet chrysler chipotle cisco citigroup citibank
    coca-cola comcast costco crowdstrike dropbox ebay ericsson etsy exxon exxonmobil
    facebook fedex fiat foxconn gazprom glencore google groupon halliburton heineken honda huawei
    hulu hyundai ibm ikea infiniti instagram intel jetblue kia kickstarter lenovo lexus linkedin
    lockheed lufthansa lyft mastercard mazda microsoft mitsubishi moderna monsanto netflix nestle
    nestlé nike nintendo nissan nokia novartis nvidia openai oracle panasonic paypal pepsico
    petrobras peugeot pfizer pinterest porsche qualcomm raytheon reddit renault rolls-royce rosneft
    ryanair samsung siemens skype snapchat sony spacex spotify starbucks subaru suzuki telegram
    tesco tesla tiktok toshiba toyota tumblr uber unilever verizon visa vodafone volkswagen volvo
    walmart wal-mart whatsapp wikipedia xerox yahoo yelp zillow zynga
    """.split()
)
_FULL_NAME = re.compile(
    r"\b([A-Z][\w'’-]+)\s+(?:[A-Z][\w'’-]+\s+){0,2}"
    r"(?:Airlines?|Airways|Automotive|Bancorp|Chemicals?|Coal|Corp|Energy|Foods|Holdings|Inc|"
    r"Industries|LLC|LLP|Ltd|Minerals|Mining|Motors?|Oil|PLC|Pharma|Pharmaceuticals|Petroleum|"
    r"Steel|Technologies|Therapeutics|GmbH|AG)\b"
)


def firms_of(text: str) -> frozenset[str]:
    """The first words of firms that a text names in full, in small letters: "Tarn LLC"."""
    return frozenset(match[1].lower() for match in _FULL_NAME.finditer(text))
