// Long because: it is a list. Forenames and surnames are paired at random, so a full name belongs to nobody.

const split = (words: string): readonly string[] => words.trim().split(/\s+/);

export const girls = split(`
Aaliyah Abigail Adaeze Aisha Alicja Amara Amelia Amina Amy Anaya Aniela Anya Ava Ayesha Beatriz Bethany Caitlin Carys Charlotte Chiamaka Chloe
Daisy Dilnoza Eilidh Eleni Eleri Elif Elsie Emily Erin Esme Evie Fatou Fatima Florence Freya Gabriela Georgia Grace Hafsa Hana Hannah Holly Ifeoma
Imogen Ines Iris Isla Ivy Jasleen Jasmine Jessica Jiya Kasia Kateryna Keira Khadija Kiran Lacey Laila Leah Lena Lexi Libby Lily Lucia Lucy Madina
Maisie Malika Maria Mariam Matilda Maya Megan Mei Millie Molly Nadia Naomi Natalia Nevaeh Niamh Nimo Noor Oksana Olivia Orla Phoebe Poppy Precious
Priya Rania Rebecca Rosa Rosie Ruby Ruta Sabrina Safiya Saoirse Sara Scarlett Shanice Sienna Simran Sofia Sophie Summer Tabitha Tamara Tanisha
Tilly Tina Valentina Violet Wiktoria Yasmin Ying Ysabel Zahra Zainab Zara Zoe Zuzanna`);

export const boys = split(`
Aaron Abdi Adam Adrian Ahmed Aiden Alfie Ali Amir Andrei Archie Arjun Arlo Arthur Ayaan Bartek Ben Bilal Bogdan Caleb Callum Cameron Charlie
Chidi Connor Daniel Danyal David Dawid Dexter Diego Dominik Dylan Ebrima Edward Elijah Elliot Emmanuel Ethan Evan Ezra Farhan Felix Filip Finley
Finn Frankie Freddie Gabriel George Gethin Hamza Harley Harrison Harry Hassan Henry Hugo Ibrahim Idris Isaac Ismail Jack Jacob Jake Jakub James
Jamie Jaspal Jayden Joel Jonah Joseph Josh Jude Kacper Kai Kofi Kwame Kyle Leo Levi Lewis Liam Logan Louis Luca Lucas Luka Mahad Marcus Mason
Mateusz Matthew Max Mehmet Mikey Mohamed Musa Nathan Nikhil Noah Oleh Oliver Omar Oscar Owen Patrick Pavel Pedro Rafael Ralph Rayyan Reece Rhys
Riley Robert Rohan Ronnie Rory Rowan Ryan Sam Samir Samuel Sebastian Seth Stanley Szymon Tadeo Taha Tariq Teddy Theo Thomas Toby Tomasz Tyler
Umar Vihaan Viktor William Xavier Yahya Yusuf Zac Zain Zeb`);

export const surnames = split(`
Abara Abbott Abdullahi Achebe Adair Adeyemi Ahmadi Akhtar Alder Ansah Appleby Arkwright Asante Ashdown Aslam Atherton Aydin Balogun Banik Barlow
Barrowclough Bashir Beckwith Begum Bello Bennett Bielak Birch Blackledge Boateng Bowker Bramall Brennan Brzoska Burdett Byrne Calloway Campbell
Carrick Castellano Chaudhry Chen Chowdhury Clegg Cobb Conteh Cooper Corrigan Costa Cragg Crossley Dabrowski Danso Darko Davies Dearden Demir
Desai Dhillon Dobson Dogan Doyle Drury Duggan Eccles Edusei Egan Ellison Emery Entwistle Fairclough Farah Farrow Fashola Fenwick Ferreira Flint
Fofana Forshaw Foster Gaunt Georgiou Ghafoor Gill Gillespie Goodall Gorski Grady Grundy Guerreiro Gurung Haddad Halloran Hartley Hassan Haworth
Heaton Hewitt Hibbert Holroyd Horvat Howarth Huang Hussain Ibekwe Iqbal Jackson Jagger Jama Janowski Jarvis Jobarteh Jones Kamara Kaminski Kapoor
Kaur Kavanagh Kelsall Kemp Keogh Khatun Kimani Kirkham Kovalenko Krol Lal Lamptey Laycock Leigh Lennox Lim Lockett Lomax Lungu Mahmood Malik
Marsden Mbeki McAllister McBride Mellor Mensah Mistry Mohamud Morales Moreira Mukherjee Murray Musa Naylor Ndiaye Nguyen Nkemelu Novak Nowicki
Nuttall Obi Ocansey OConnor Odell Ofori Ogden Okafor Oldroyd Olusegun Onyango Osei Ozturk Pakes Patel Pawlak Pearce Pereira Pickles Pillai Popescu
Price Quarmby Quinn Rafiq Rahman Ramsden Rana Rawcliffe Redfern Rees Rhodes Ribeiro Roberts Rosu Rothwell Rowbotham Sagoo Saleh Sandhu Sarkar
Scholes Shah Sharples Shaw Sheikh Sherwin Siddiqui Silva Simmons Singh Skelton Slater Smethurst Sobczak Sowande Stansfield Sutcliffe Swann Sykes
Taiwo Tanveer Tattersall Teixeira Tesfaye Thapa Thorpe Tran Turnbull Turay Ubosi Uddin Unsworth Varga Venter Villareal Wadsworth Walker Walsh
Wang Warsame Wellens Whitaker Whitworth Widdop Wilczek Winstanley Wong Woodhead Wray Yates Yeboah Yilmaz Younis Zaman Zielinski Zhou`);

/** Staff initials and surnames are joined at random too. */
export const titles = ['Mr', 'Ms', 'Mrs', 'Miss', 'Dr'] as const;
