/** Words that Latin names are parsed with: places and trades. Lower case, single spaces. */

const words = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .split(/[\n;]/)
      .map((word) => word.trim())
      .filter((word) => word !== ""),
  );

/** Provinces and large cities of China as they are spelt, countries and great cities. */
export const LATIN_PLACES = words(`
beijing;tianjin;hebei;shanxi;inner mongolia;liaoning;jilin;heilongjiang;shanghai;jiangsu;zhejiang;anhui;fujian;jiangxi;shandong;henan;hubei;hunan;guangdong;guangxi;hainan;chongqing;sichuan;guizhou;yunnan;tibet;xizang;shaanxi;gansu;qinghai;ningxia;xinjiang
hong kong;hongkong;macau;macao;taiwan;taipei;kaohsiung;hsinchu;shijiazhuang;tangshan;taiyuan;hohhot;shenyang;dalian;changchun;harbin;nanjing;suzhou;wuxi;changzhou;nantong;hangzhou;ningbo;wenzhou;jiaxing;huzhou;shaoxing;jinhua;hefei;wuhu;fuzhou;xiamen;quanzhou;nanchang;jinan;qingdao;yantai;weifang;zhengzhou;luoyang;wuhan;yichang;changsha;zhuzhou
guangzhou;shenzhen;zhuhai;foshan;dongguan;huizhou;zhongshan;shantou;nanning;guilin;haikou;sanya;chengdu;mianyang;guiyang;kunming;lhasa;xi'an;xian;lanzhou;xining;yinchuan;urumqi;kunshan;yiwu;pudong;hengqin;qianhai;prc;p.r.c;p.r. china;p. r. china
china;usa;u.s.a;us;u.s;united states;america;uk;u.k;united kingdom;great britain;england;scotland;germany;deutschland;france;italy;italia;spain;españa;portugal;netherlands;nederland;belgium;luxembourg;switzerland;schweiz;suisse;austria;sweden;sverige;norway;norge;denmark;danmark;finland;ireland;poland;polska;czech republic;hungary;greece;turkey;türkiye;russia;ukraine;israel;india;pakistan;bangladesh;sri lanka;singapore;malaysia;thailand;vietnam;viet nam;indonesia;philippines;japan;korea;south korea;australia;new zealand;canada;mexico;méxico;brazil;brasil;argentina;chile;colombia;peru;egypt;south africa;nigeria;kenya;saudi arabia;uae;u.a.e;qatar;kuwait;asia;asia pacific;asia-pacific;apac;europe;emea;greater china;north america;cayman;cayman islands;bvi;bermuda
tokyo;osaka;seoul;london;new york;paris;berlin;munich;münchen;frankfurt;hamburg;zurich;zürich;geneva;amsterdam;sydney;melbourne;toronto;vancouver;dubai;mumbai;delhi;bangalore;bengaluru;chennai;moscow;istanbul;los angeles;california;texas;delaware;nevada;florida
`);

/** Words for a line of business, and words that join them. */
export const LATIN_TRADES = words(
  `
technology;technologies;tech;technological;information;network;networks;internet;software;hardware;data;big data;cloud;computing;computer;computers;computation;digital;intelligence;intelligent;artificial intelligence;artificial;ai;robot;robots;robotics;automation;electronic;electronics;electric;electrical;semiconductor;semiconductors;microelectronics;communication;communications;telecom;telecommunication;telecommunications;mobile;wireless;systems;system;solutions;solution;services;service;consulting;consultancy;consultants;consultant;advisory;advisors;management;enterprise;enterprises;business;commerce;e-commerce;ecommerce;commercial;trade;trading;traders;import;export;imports;exports;imp;exp;international;intl;int'l;global;worldwide;holdings;holding;group;investment;investments;capital;venture;ventures;partners;asset;assets;equity;fund;funds;finance;financial;bank;banking;banks;insurance;assurance;reinsurance;securities;futures;trust;leasing;credit;payment;payments;culture;cultural;media;film;films;pictures;entertainment;game;games;gaming;interactive;music;studio;studios;productions;production;publishing;publications;press;news;broadcasting;television;advertising;marketing;design;designs;education;educational;training;learning;school;medical;medicine;medicines;health;healthcare;hospital;hospitals;clinic;pharma;pharmaceutical;pharmaceuticals;biotech;biotechnology;biotechnologies;biological;bio;biopharma;biomedical;life sciences;sciences;science;scientific;research;laboratories;laboratory;labs;lab;institute;development;developments;engineering;engineers;construction;contractors;building;builders;materials;material;steel;metal;metals;mining;minerals;resources;energy;power;oil;gas;petroleum;petrochemical;petrochemicals;chemical;chemicals;solar;wind;battery;batteries;environmental;environment;water;industrial;industries;industry;industria;manufacturing;manufacturers;manufacture;machinery;machine;machines;equipment;tools;instruments;instrument;precision;optical;optoelectronics;optics;display;auto;automobile;automobiles;automotive;motor;motors;vehicle;vehicles;transport;transportation;logistics;shipping;freight;forwarding;express;supply chain;supply;supplies;chain;aviation;airlines;airline;airways;air;aerospace;aircraft;railway;railways;railroad;railroads;rail;marine;maritime;ports;port;real estate;realty;property;properties;land;estate;food;foods;beverage;beverages;drinks;dairy;agriculture;agricultural;agro;farm;farms;seeds;textile;textiles;garment;garments;apparel;clothing;fashion;footwear;shoes;jewelry;jewellery;cosmetics;beauty;furniture;home;household;appliances;appliance;toys;gifts;products;product;goods;retail;stores;store;shop;hotel;hotels;hospitality;restaurant;restaurants;catering;travel;tourism;tours;sports;sport;packaging;printing;paper;plastic;plastics;rubber;glass;ceramics;cement;security;safety;inspection;testing;certification;legal;law;human resources;outsourcing;staffing;recruitment;innovation;innovations;creative;creation;applications;application;analytics;platform;platforms;online;web;electronic commerce;semiconductor manufacturing;new energy;optoelectronic;photovoltaic;new materials;information technology;financial services
`.replaceAll(";", "\n"),
);

/** Stand between words of a trade and are no trade themselves. */
export const LATIN_JOINTS = words("and;&;of;for;the;de;et;und;y;e;+");

/** Kinds of body that a Latin name ends or begins with. */
export const LATIN_BODIES = words(
  "university;college;institute;academy;school;hospital;association;foundation;society;ministry;bureau;committee;commission;council;authority;laboratory;museum;library;union;federation;chamber of commerce",
);

/** Parts of a body. */
export const LATIN_BRANCHES = words(
  "branch;branch office;representative office;rep office;division;department;subsidiary;business unit",
);
