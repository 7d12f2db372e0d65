"""Made-up names. Surnames are uncommon ones, so that no pair is a well-known person's."""

from __future__ import annotations

import random


def _words(text: str) -> list[str]:
    return text.split()


GIVEN_F = _words(
    """
    Abigail Adela Agnes Alana Alberta Alma Amelia Amy Anita Annette April Ardith Arlene Ashlyn
    Astrid Audrey Beatrice Bernice Bethany Bonnie Brenda Bridget Camille Carla Carmela Celeste
    Charlotte Cheryl Claire Colleen Constance Cora Corinne Daphne Darlene Deborah Delia Denise
    Diane Dolores Doreen Edith Eileen Elaine Elena Eloise Elsie Erica Esther Eunice Evelyn Faith
    Fern Florence Frances Freda Gail Geneva Ginger Gloria Grace Greta Gwen Hannah Harriet Hazel
    Heather Heidi Helen Holly Ida Imogen Ingrid Irene Iris Isabel Jana Janet Jasmine Jeanette
    Jenna Jillian Joan Jocelyn Josephine Joyce Judith June Karen Katrina Kendra Kirsten Lacey
    Laura Leah Leona Lila Linnea Lois Lorraine Lucille Lydia Mabel Madeline Maeve Marcia
    Margaret Marian Marjorie Martha Maureen Mavis Maya Melinda Meredith Mildred Mira Molly
    Monica Nadia Nancy Naomi Nell Nina Nora Odette Olive Opal Paige Patrice Paula Pearl Phyllis
    Priscilla Quinn Ramona Rebecca Regina Renata Rhoda Rita Roberta Rosalind Rowena Ruth Sadie
    Selma Sharon Sheila Shirley Sonia Stella Susan Sylvia Tabitha Tamara Teresa Thelma Tricia
    Una Valerie Vera Vivian Wanda Wendy Wilma Winifred Yvonne Zelda
    """
)

GIVEN_M = _words(
    """
    Abel Adrian Alan Albert Alec Alvin Amos Andre Angus Archie Arnold Arthur Ashton Barry Basil
    Benjamin Bernard Blake Boyd Brendan Brent Bruce Byron Caleb Calvin Carl Cedric Chester
    Clarence Clifford Clinton Colin Conrad Craig Curtis Cyril Dale Damon Darren Dean Dennis
    Derek Dexter Dominic Duane Dwight Earl Edgar Edmund Elliot Emmett Eric Ernest Ethan Eugene
    Everett Felix Floyd Francis Franklin Gareth Garth Gavin Gerald Gilbert Glenn Gordon Graham
    Grant Gregory Gus Harold Harvey Hector Henry Herbert Horace Howard Hugh Ian Ira Irving Isaac
    Ivan Jared Jasper Jerome Joel Jonah Julian Keith Kenneth Kurt Lance Laurence Lee Leland Leon
    Leroy Leslie Lewis Lionel Lloyd Logan Louis Lowell Luther Malcolm Marcus Martin Marvin Mason
    Maurice Max Melvin Merle Miles Milton Mitchell Monroe Morris Myron Nathan Neil Nelson Niles
    Noel Norman Orson Oscar Otis Owen Percy Perry Philip Preston Quentin Ralph Randall Raymond
    Reginald Reuben Rex Roland Ronald Roscoe Ross Roy Rufus Russell Samuel Saul Seth Sheldon
    Sidney Simon Stanley Stuart Terence Theodore Toby Travis Vernon Victor Vincent Virgil
    Wallace Walter Warren Wayne Wendell Wesley Wilbur Winston Zachary
    """
)

SURNAMES = _words(
    """
    Abbington Aldersley Allardyce Amberson Anstruther Applewhite Arkwell Ashgrove Aspinwall
    Atterbury Aylesworth Babcombe Bainbrook Balderson Bannerworth Barkhurst Barnaby Barrowclough
    Bashford Battersley Beaconfield Beckensall Bellweather Benningfield Berrywood Bickerstaff
    Billingsgate Birchall Blackmoor Blakeslee Blenkinsop Bloomquist Bodenham Bolingworth
    Bosworthy Bracewell Bradwick Brandreth Brasswell Breckinsale Bridgeford Brightwater
    Brockhurst Bromwell Bruckner Buckthorpe Bullingham Burgenfield Burnside Butterworth
    Cadwalader Calloway Camberley Cantwell Carrowell Castleberry Cattermole Chadbourne Chalkley
    Chandlerson Charlesworth Chatterton Cheeseman Chillingsworth Clapham Claxwell Cleverly
    Cobblestone Colquhoun Copperfield Cornthwaite Cotterill Coverdale Cranbourne Crickmore
    Crosthwaite Culpepper Cumberworth Dagwell Dallinger Danforth Darlingwood Dashwell Deepwell
    Denholm Dewberry Dinsdale Dobbinson Doddridge Dornquist Drinkwater Duckworth Dunnaway
    Earnshawe Eastabrook Eckersley Edgeworth Ellingboe Elmsley Endicott Entwistle Everingham
    Fairclough Fairweather Farnsley Featherstone Fellowes Fennimore Ferncliff Finchley
    Fitzwarren Flintoft Follansbee Forthright Fothergill Foxworthy Freemantle Frobisher Furnival
    Gainsley Garlingham Gatewood Gilderoy Gladwell Glossop Goldthorpe Goodspeed Gosling Grantley
    Greenhalgh Grimshaw Gullickson Haddenham Hagenbuch Halliwell Hammersley Hardcastle Harkness
    Hartigan Hatherly Hawksworth Haythorn Heatherton Hebblethwaite Helmsworth Henshall
    Hepplewhite Hetherington Hibberd Higginbotham Hindmarsh Hobblewood Hollingshed Honeywell
    Hornblower Huckaby Huddleston Humblecott Ibbotson Inglewood Ironmonger Isherwood Jellicoe
    Jessop Jorgenfeld Kellaway Kenworthy Kettlewell Kilbride Kingsmill Kirkbride Knatchbull
    Knollwood Lachlan Lambourne Langthorne Larkspur Lathbury Leatherwood Ledbetter Liddicoat
    Lightbody Lilliwhite Lindqvist Lockridge Longbottom Loxley Lumpkin Lyttleton Mabberley
    Macklinburg Maidwell Mandeville Manningtree Mapplewell Marchbanks Marshfeld Mattingly Mayhew
    Meadowcroft Meriwether Micklewright Middlebrook Millhouse Mistlewood Molesworth Monkhouse
    Moorcroft Mossgrove Muckleroy Mulholland Murgatroyd Nettlefold Newbigging Nightengale
    Norcott Northcutt Nunnally Oakhurst Oglethorpe Oldacre Ollerenshaw Osgoode Ottaway Overbeck
    Oxenham Packwood Paddington Palfrey Pangborn Parmenter Peasgood Peckham Pemberley
    Pennyfeather Peppercorn Petherbridge Pickersgill Pilkinton Plumridge Polkinghorne
    Postlethwaite Prendergast Quarrington Quillfeather Radcliffe Rainsford Ramsbottom Ravenhill
    Redfearn Rickaby Rockingham Rosethorn Rowbottom Ruddock Rushworth Saltonstall Sandiford
    Satterthwaite Scarborrow Seagrave Sedgewick Shackleford Shellabarger Shuttleworth
    Silverthorne Skeffington Smallbone Snodgrass Sorensby Sowerby Spofforth Stagwell Standish
    Starkweather Stillwagon Stockbridge Stonebraker Strickland Summerfeldt Sutcliffe Swanwick
    Swindlehurst Tattersall Teasdale Thackery Thistlewood Thornberry Threlkeld Throckmorton
    Tidwell Tolliver Treadaway Trelawny Tunnicliffe Twelvetrees Underhill Unsworth Upchurch
    Vandermolen Vantongeren Venables Waddingham Wainscott Walkinshaw Wamsley Warburton
    Waterhouse Weatherby Wedgeworth Westmarch Whitcombe Wickersham Widdowson Wigglesworth
    Willoughby Windermere Winterbourne Witherspoone Wolstenholme Woodruffe Worthington
    Wrigglesworth Yarborough Yellowlees Youngblood Zimmerhoff
    """
)

GIVEN_F_SPANISH = _words(
    """
    Adriana Alicia Araceli Beatriz Carolina Catalina Consuelo Dolores Elvira Esperanza Estela
    Eva Fabiola Graciela Guadalupe Inés Josefina Leticia Lidia Lourdes Luz Magdalena Marisol
    Maribel Mercedes Mónica Nélida Ofelia Paloma Patricia Pilar Rocío Rosario Silvia Socorro
    Teresita Verónica Ximena Yesenia Yolanda
    """
)

GIVEN_M_SPANISH = _words(
    """
    Abelardo Agustín Alfredo Álvaro Anselmo Arturo Benito Bernardo Camilo Cristóbal Demetrio
    Eduardo Efraín Emilio Enrique Esteban Fermín Fernando Gerardo Gonzalo Gustavo Héctor Horacio
    Ignacio Ismael Joaquín Leandro Leonel Lorenzo Marcelo Matías Maximino Mauricio Octavio
    Ramiro Raúl Rodolfo Rogelio Tomás Ulises
    """
)

SURNAMES_SPANISH = _words(
    """
    Abascal Aceituno Aguinaga Alcaraz Aldana Almendárez Altamirano Amézquita Arancibia Arismendi
    Arrieta Astorga Ayestarán Balderas Barragán Basurto Belmontes Berrocal Bustamante Cabezudo
    Calatayud Camarillo Carbajal Casanueva Cebrián Chavarría Cisneros Covarrubias Cuadros
    Dávalos Echeverri Elizondo Escamilla Espinal Estrella Figueredo Galarza Gallegos Gamboa
    Garibay Godínez Granados Grijalva Guajardo Hinojosa Ibarra Izaguirre Jaramillo Landeros
    Lizárraga Lozada Madrigal Malpica Mondragón Monterrosa Narváez Olivares Ordóñez Pacheco
    Palomares Pedraza Peñaloza Quintanilla Rebolledo Resendiz Robledo Saldívar Santibáñez
    Sarmiento Sepúlveda Solórzano Tamayo Terrazas Urrutia Valdivia Villaseñor Yáñez Zamarripa
    Zepeda
    """
)


def full_name(rng: random.Random, sex: str, language: str) -> str:
    """Draw a given name and a surname that go with sex and language."""
    if language == "Spanish":
        given, surnames = (GIVEN_F_SPANISH, GIVEN_M_SPANISH), SURNAMES_SPANISH
    else:
        given, surnames = (GIVEN_F, GIVEN_M), SURNAMES
    return f"{rng.choice(given[sex == 'M'])} {rng.choice(surnames)}"
