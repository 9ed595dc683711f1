"""First names that say whether their bearer is a he or a she."""

MALE_NAMES = frozenset(
    """
    aaron abdul abdullah abel abraham abu adam adel adolf adrian ahmad ahmed alain alan alastair
    albert alberto aldo alec alejandro alessandro alex alexander alexei alfonso alfred alfredo ali
    alistair allan alvin amir amit anatoly anders andre andreas andrei andrew andy angelo angus anil
    anthony antoine anton antonin antonio ari ariel arjun armando arnold arthur arturo asad ashok
    asif augusto axel barack barry bashar basil ben benjamin benny bernard bernie bert bertrand bill
    billy bjorn bo bob bobby boris boyd brad brady brandon brendan brent bret brett brian brock
    bruce bryan bryce burt byron caleb calvin carl carlo carlos carlton cary cecil cesar charles
    charlie chester chris christoph christophe christopher chuck clarence clark claude claudio clay
    clayton clifford clint clive cody colin conor conrad corey cory craig curt curtis cyril cyrus
    dale damian damien damon dan daniel daniele danny dante darrell darren darryl daryl dave david
    dean deepak denis dennis denny denzel derek derrick desmond devin dexter dick diego dieter
    dimitri dinesh dirk dmitri dmitry dominic don donald donnie doug douglas dwayne dwight dylan
    ebrahim ed eddie edgar edmund eduardo edward edwin efrain eli elias elijah elliot elliott elmer
    elon emilio emmanuel emmett enrique eric erik ernest ernesto erwin ethan etienne eugene evan
    evgeny ezra fabio farid felipe felix fernando fidel finn floyd francesco francis francisco
    francois frank frankie franklin franz fred freddie freddy frederick friedrich gabriel gareth
    garrett garry gary gavin geert gene geoff geoffrey georg george georges gerald gerard gerhard
    gerry giancarlo gideon gilbert gilberto gino giorgio giovanni giuseppe glen glenn gonzalo gordon
    graeme graham grant greg gregor gregory guido guillermo gunter gus gustavo hal hamid hank hans
    harold harry haruki hassan hector heinrich helmut henri henry herbert hiroshi horacio hosni
    howard howie hubert hugh hugo hussein ian ibrahim ignacio igor imran irving isaac isaiah ismael
    ismail ivan ivo jack jacob jacques jaime jake jamal james jamil jared jarrod jason javier jay
    jeb jed jeff jeffrey jens jeremiah jeremy jermaine jerome jerry jesse jim jimmie jimmy joachim
    joaquin joaquín jochen joe joel joey johan johann johannes john johnny jon jonah jonas jonathan
    jordi jorge jose josef joseph josh joshua josip juan jules julian julio junichi jurgen justin
    kai kaleb kareem karim karl keenan keith kelvin ken kenji kenneth kenny kent kerem kevin khalid
    kirk klaus kofi konrad konstantin kurt kwame kyle lamar lance larry lars lawrence lee leif leo
    leon leonard leonardo leonid leopold leroy les lester levi lewis liam lionel lloyd lorenzo lorne
    lou louis luca lucas lucien ludwig luigi luis luiz luke luther lyle lyndon mahmoud mahmud
    malcolm malik manny manuel marc marcel marcelo marco marcos marcus mario mark marlon martin
    marty marvin masoud mateo mathew mathias matt matteo matthew matthias maurice mauricio maurizio
    max maxim maxime maxwell mehdi mehmet mel melvin merle merrick micah michael michel mickey
    miguel mikael mike mikhail milo milton mitch mitt mohamad mohamed mohammad mohammed mohsen monty
    moritz morris mort moshe muhammad mustafa myron nasser nathan nathaniel ned neil newt nicholas
    nick nicola nicolas nicolás niels nigel nikita nikolai noah norm norman nouri olaf ole oleg
    oliver olivier omar omer orrin oscar oswald otto owen pablo paolo pascal patrick paul pavel
    pedro pete peter petr petro phil philip phillip pierre pieter piotr prakash preston qassem
    quentin quincy rafael rafiq rahm rahul raj rajiv ralph ramiro ramon rand randy rashid raul ravi
    ray raymond reggie reginald reince reinhard rene reuben rex reza rhett ricardo richard rick
    ricky rob robby robert roberto rocco rod rodney rodolfo rodrigo rogelio roger roland rolf romain
    roman ron ronald ronnie rory ross roy ruben rudy rufus rupert rush russ russell rusty rutherford
    ryan salman salvador salvatore sam sami sammy samuel sandeep sanjay santiago saul saxby scott
    sean sebastian sebastián serge sergei sergey sergio seth seymour shane shaun shawn sherman
    sherrod shigeru shinzo sid sidney silvio simon slobodan solomon spencer stan stanley stefan
    stefano stephan stephen steve steven stewart stuart sunil sven tariq tayyip ted teddy terence
    terrence thad thaddeus theo theodore thierry thomas tim timothy tito tobias toby todd tom tomas
    tommy tony travis trent trevor trey tucker ty tyler tyrone ulrich umberto uri valery vernon vic
    vicente victor viktor vince vincent vinod vitaly vladimir wade waleed wally walt walter warren
    wayne wendell werner wes wesley wilbur wilfred will willard william willie willy winston
    wolfgang woodrow xavier yasser yitzhak yoshihide yuri yusuf yves zach zachary zack zbigniew
    """.split()
)
FEMALE_NAMES = frozenset(
    """
    abby abigail ada adele adriana agatha agnes aisha alana alejandra alessandra alexa alexandra
    alice alicia alina aline alison allison alma alyssa amal amanda amber amelia amina amira amy
    anastasia andrea angela angelina angie anita anja ann anna annabel anne annette annie antoinette
    antonia anya ariana arlene ashley astrid audra audrey aurora ava ayanna ayesha barb barbara
    beatrice beatriz becky belinda bernadette bernice bertha beth bethany betsy bettina betty
    beverley beverly bianca blanca bonnie brenda bridget brigitte brittany caitlin caitlyn camilla
    camille candace cara carina carla carly carmela carmen carol carole carolina caroline carolyn
    carrie cassandra cassidy catherine cathy cecile cecilia celeste celia celine chantal charlene
    charlotte chelsea chelsey cheri cherie cheryl chloe chrissy christa christie christina christine
    ciara cindy claire clara clare clarissa claudette claudia claudine colette colleen concetta
    connie consuelo cora corinne cornelia courtney crystal cynthia dagmar danica daniela danielle
    daphne daria darlene deanna deb debbie debby deborah debra deirdre delia della delores denise
    desiree diana diane diann dianne dina dolores dominga donna dora doreen doris dorothea dorothy
    dottie ebony edith edna eileen ekaterina elaine eleanor elena eleni elisa elisabeth elise eliza
    elizabeth ella elle ellen ellie elsa elsie elvira emilia emily emma emmanuelle erica erika erin
    ernestine esmeralda esperanza estelle esther etta eugenia eunice eva eve evelyn evelyne faiza
    fatima fatimah fay faye felicia fern fiona flora florence frances francesca francine frida
    frieda gabriela gabriella gabrielle gail genevieve georgina geraldine germaine gertrude gillian
    gina ginny giovanna gisele gladys glenda gloria grace graciela greta gretchen guadalupe gwen
    gwendolyn hadiya hailey haley hannah harriet hazel heather heidi helen helena helene henrietta
    hilda hillary holly hortense huma ida ilana ilse imelda ines inez ingrid irene irina irma isabel
    isabella isabelle ivana ivanka jacklyn jaclyn jacqueline jacquelyn jada jana jane janelle janet
    janice janine janna jasmine jayne jean jeanette jeanine jeanne jeannette jeannie jen jenna
    jennifer jenny jeri jessica jill jillian joan joann joanna joanne jocelyn jodi jodie johanna
    joni josefina josephine josie joyce juana juanita judi judith judy julia juliana julianne julie
    juliet juliette justine kamala kara karen karin karina karla karyn kasey katarina kate katharina
    katharine katherine kathleen kathryn kathy katie katrina katy kayla kaylee kayleigh keiko kelli
    kellie kellyanne kendra kerry kiersten kimberley kimberly kirsten kirstie kirstjen krista
    kristen kristi kristie kristin kristina kristine krystal lana lara larissa latoya laura laurel
    lauren laurene laurie lauryn lavinia lea leah leanne leila lena lenore leonora leticia lidia
    lila lilian liliana lillian lily lina linda lindy lisa lissa liz liza lois lola lolita lorena
    loretta lori lorna lorraine louisa louise lourdes luann lucia luciana lucille lucinda lucy
    ludmila luisa lupe lydia lynda lynette lynn lynne mabel mackenzie madeleine mae magdalena maggie
    maia malala malia mandy manuela mara marcela marcella marcia marcy margaret margarita margery
    margie margo margot marguerite maria mariah mariam mariana marianne maribel maricela marie
    mariella marilyn marina marisa marisol marissa marjorie marlene marnie marsha marta martha
    martina mary mathilde matilda mattie maude maura maureen maxine maya mazie megan meghan melania
    melinda melissa mercedes meredith michele michelle mika mila milagros mildred millie mindy
    minerva miranda mireille miriam missy moira molly mona monica monique muriel myra myrna nadia
    nadine nan nancy nanette naomi natalia natalie natasha nellie nettie nia nichole nicole nikki
    nina nita noelle noor nora noreen norma octavia odette olga olivia olympia opal ophelia paige
    paloma pamela patricia patsy patti patty paula paulette paulina pauline peggy penny petra
    philippa phoebe phyllis pilar polly priscilla priya queenie rachael rachel ramona raquel reba
    rebecca rebekah regina reina renata renee rhea rhoda rhonda ricarda rita roberta rochelle rona
    ronna rosa rosalia rosalie rosalind rosalyn rosamund rosanna rosario rose roseanne rosemarie
    rosemary rosie roslyn rowena roxanne ruth ruthie sabina sabrina sadie sally salma samantha
    samira sandra sara sarah saundra savannah selena selma serena shari sharon sheena sheila shelia
    sheri sherry sheryl shirley sienna sigrid silvia simone sofia sondra sonia sonja sonya sophia
    soraya stacey stacy stefanie stella stephanie sue sue-ellen susan susana susanna susanne suzan
    suzanne suzy svetlana sybil sylvia tabitha tamar tamara tami tammie tammy tania tanya tara tasha
    tatiana tatyana teresa tessa thea thelma theodora theresa therese tiana tiffany tina toni tonya
    tracy tricia trina trish trudy tulsi ulrike ursula valentina valerie vanda vanessa vera veronica
    veronika vicki vickie vicky victoria viola virginia vivian viviane wanda wendy whitney
    wilhelmina wilma winifred winnie winona xiomara yasmin yasmine yoko yolanda yulia yuliya yvette
    yvonne zainab zara zelda zoe zoila zsa
    """.split()
)
GIVEN_NAMES = MALE_NAMES | FEMALE_NAMES
